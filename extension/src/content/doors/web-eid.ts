import type { LastWords } from "@tegata/protocol/extension";
import { WEB_EID_REQUEST_MAX, type WebEidError } from "@tegata/protocol/web-eid-messages";
import { isOrphaned } from "../../platform/runtime.ts";
import { sendRequest } from "../request.ts";

/** So long another Web eID client has to acknowledge the page's first request. */
const FOREIGN_ACK_MS = 300;
const REQUESTS_MAX = 4;

type WebEidMessage = { readonly action: string };

const UNAVAILABLE = {
  code: "ERR_WEBEID_EXTENSION_UNAVAILABLE",
  name: "ExtensionUnavailableError",
};
const PENDING = { code: "ERR_WEBEID_ACTION_PENDING", name: "ActionPendingError" };

const post = (message: unknown): void => {
  postMessage(message, location.origin);
};

/** Of one that is too long only what it is called: it is then answered as one that lacks the rest. */
function textOf(message: WebEidMessage): string {
  const text = JSON.stringify(message);
  if (text.length <= WEB_EID_REQUEST_MAX) return text;
  return JSON.stringify({ action: message.action.slice(0, 64) });
}

/**
 * The page protocol of web-eid.js. Where its own extension answers, we are silent in this document:
 * two prompts for one request would help nobody.
 */
export function serveWebEid(
  gesture: () => number,
  words: Partial<LastWords>,
): (message: WebEidMessage) => void {
  let rival: "unknown" | "there" | "none" = "unknown";
  let decided: Promise<void> | null = null;
  let open = 0;

  const decide = (): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(() => {
        if (rival === "unknown") rival = "none";
        resolve();
      }, FOREIGN_ACK_MS);
    });

  const answer = (detail: string): void => {
    post(JSON.parse(detail));
  };

  const forward = (message: WebEidMessage, count: number): void => {
    const { action } = message;
    const fail = (error: WebEidError): void => {
      post({ action: `${action}-failure`, error });
    };
    const onLost = (): void => {
      const { reload = "", interrupted = "" } = words;
      fail({ ...UNAVAILABLE, message: isOrphaned() ? reload : interrupted });
    };
    const onOver = (): void => {
      open -= 1;
    };
    post({ action: `${action}-ack` });
    if (open >= REQUESTS_MAX) {
      fail({ ...PENDING, message: words.busy ?? "" });
      return;
    }
    try {
      sendRequest(
        { type: "request", door: "web-eid", detail: textOf(message), gesture: count },
        { onAnswer: answer, onLost, onOver },
      );
      open += 1;
    } catch {
      onLost();
    }
  };

  return (message) => {
    const { action } = message;
    // Ours comes only after the decision.
    if (action.endsWith("-ack") && decided && rival === "unknown") rival = "there";
    if (/-(?:ack|success|failure)$/.test(action)) return;
    // The gesture of now, not of after the wait.
    const count = gesture();
    decided ??= decide();
    void decided.then(() => {
      if (rival === "none") forward(message, count);
    });
  };
}
