import { isTegataError, tegata } from "@tegata/client";
import { find } from "./elements.ts";

/** Login with the card alone: a challenge from the server, a token for it, and the form goes. */
export function setUpCardLogin(): void {
  const form = find("token-form", HTMLFormElement);
  const button = find("token-login", HTMLButtonElement);
  if (!form || !button) return;
  // Back from the next page the browser may restore the fields: a token is good once.
  form.reset();
  button.addEventListener("click", () => {
    void run(button, async (lang) => {
      const challenge = await fetchChallenge(form);
      const token = await tegata.authenticate({ challenge, lang });
      set("challenge", challenge);
      set("token", JSON.stringify(token));
      form.submit();
    });
  });
}

/** The summary of an application, signed as it stands in the page. */
export function setUpSigning(): void {
  const form = find("sign-form", HTMLFormElement);
  const button = find("sign-button", HTMLButtonElement);
  const text = form?.dataset["document"];
  if (!form || !button || text === undefined) return;
  form.reset();
  button.addEventListener("click", () => {
    void run(button, async (lang) => {
      const documents = [{ name: "application.txt", bytes: new TextEncoder().encode(text) }];
      const { signatures } = await tegata.sign({ format: "cms", documents, lang });
      set("signature", toBase64(signatures[0] ?? new Uint8Array()));
      form.submit();
    });
  });
}

async function fetchChallenge(form: HTMLFormElement): Promise<string> {
  const csrf = new FormData(form).get("csrf");
  const body = new URLSearchParams({ csrf: typeof csrf === "string" ? csrf : "" });
  const response = await fetch("/login/challenge", { method: "POST", body });
  if (!response.ok) throw new Error(`the portal answered ${response.status}`);
  return ((await response.json()) as { readonly challenge: string }).challenge;
}

/** One call at a time. What went wrong is shown in Tegata's own words, with its link. */
async function run(
  button: HTMLButtonElement,
  call: (lang: string) => Promise<void>,
): Promise<void> {
  const problem = find("tegata-failed", HTMLParagraphElement);
  button.disabled = true;
  if (problem) problem.hidden = true;
  try {
    await call(document.documentElement.lang);
  } catch (error) {
    if (problem) tell(problem, error);
    button.disabled = false;
    button.focus();
  }
}

function tell(problem: HTMLParagraphElement, error: unknown): void {
  const { message, code, link } = error as { message: string; code?: string; link?: string };
  problem.textContent = message;
  problem.dataset["code"] = code ?? "portal";
  if (link !== undefined) {
    const anchor = document.createElement("a");
    anchor.href = link;
    anchor.textContent = link;
    problem.append(" ", anchor);
  }
  problem.hidden = isTegataError(error, "request/cancelled");
}

function set(id: string, value: string): void {
  const input = find(id, HTMLInputElement);
  if (input) input.value = value;
}

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
