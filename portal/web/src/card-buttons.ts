import { JLIS_REPLY_EVENT, JLIS_REQUEST_EVENT } from "@tegata/protocol/jlis-events";
import { find, show } from "./elements.ts";

/** `keypair_division` of the J-LIS events, and the hidden field that its certificate goes to. */
const CERTIFICATES = {
  signature: { division: "01", field: "hdnSignCert" },
  authentication: { division: "02", field: "hdnUsrCert" },
} as const;
type Purpose = keyof typeof CERTIFICATES;

/** Which certificates a button asks for, one after the other. */
const BUTTONS: Readonly<Record<string, readonly Purpose[]>> = {
  clickTurkKjnBtn: ["signature", "authentication"],
  clickLogInKjnBtn: ["authentication"],
};

/** After this long without an answer the page says what to install; it goes on waiting. */
const SILENCE_MS = 8000;

type Answer = { readonly result?: unknown; readonly certificate?: unknown };

const FAILED = Symbol("nothing came of it");
const SUPERSEDED = Symbol("a newer click took over");
/** A certificate in base64, or why there is none. */
type Outcome = string | typeof FAILED | typeof SUPERSEDED;

let endAsking: (() => void) | null = null;

/** The buttons of the top page, as the real portal's: J-LIS's two DOM events and nothing else. */
export function askForCertificates(): void {
  const form = find("WCAAS010Dto", HTMLFormElement);
  if (!form) return;
  // Back from the next page the browser may restore the fields: a new visit asks the card again.
  form.reset();
  for (const [id, purposes] of Object.entries(BUTTONS)) {
    const button = find(id, HTMLButtonElement);
    button?.addEventListener("click", () => {
      void ask(form, button, purposes);
    });
  }
}

async function ask(
  form: HTMLFormElement,
  button: HTMLButtonElement,
  purposes: readonly Purpose[],
): Promise<void> {
  endAsking?.();
  tell("waiting");
  for (const purpose of purposes) {
    const certificate = await request(CERTIFICATES[purpose].division);
    if (certificate === SUPERSEDED) return;
    if (certificate === FAILED) {
      tell("failed");
      button.focus();
      return;
    }
    const field = find(CERTIFICATES[purpose].field, HTMLInputElement);
    if (field) field.value = certificate;
  }
  form.action = button.dataset["action"] ?? form.action;
  form.submit();
}

/** The buttons stay usable while a request is on its way: a second click starts anew. */
function request(division: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome) => {
      document.removeEventListener(JLIS_REPLY_EVENT, onReply);
      clearTimeout(silence);
      endAsking = null;
      resolve(outcome);
    };
    const onReply = (event: Event) => {
      end(readAnswer((event as CustomEvent<unknown>).detail));
    };
    const silence = setTimeout(() => {
      tell("silent");
    }, SILENCE_MS);
    endAsking = () => {
      end(SUPERSEDED);
    };
    document.addEventListener(JLIS_REPLY_EVENT, onReply);
    const detail = JSON.stringify({
      mode: "11",
      keypair_division: division,
      certificate_type: "01",
    });
    document.dispatchEvent(new CustomEvent(JLIS_REQUEST_EVENT, { bubbles: true, detail }));
  });
}

function readAnswer(detail: unknown): Outcome {
  try {
    const answer = JSON.parse(String(detail)) as Answer | null;
    if (answer?.result !== "0" || typeof answer.certificate !== "string") return FAILED;
    return answer.certificate;
  } catch {
    return FAILED;
  }
}

function tell(state: "waiting" | "silent" | "failed"): void {
  show("card-waiting", state === "waiting");
  show("card-silent", state === "silent");
  show("card-failed", state === "failed");
}
