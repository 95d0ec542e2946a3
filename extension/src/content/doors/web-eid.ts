import { sendRequest } from "../request.ts";

/** So long another Web eID client has to acknowledge the page's first request. */
const FOREIGN_ACK_MS = 300;
const REQUESTS_MAX = 4;

type WebEidMessage = { readonly action: string };

const post = (message: unknown): void => {
  postMessage(message, location.origin);
};

/**
 * The page protocol of web-eid.js. Where its own extension answers, we are silent in this document:
 * two prompts for one request would help nobody.
 */
export function serveWebEid(gesture: () => number): (message: WebEidMessage) => void {
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
    const onLost = (): void => {
      const error = { code: "ERR_WEBEID_EXTENSION_UNAVAILABLE", name: "ExtensionUnavailableError" };
      post({ action: `${action}-failure`, error: { ...error, message: "Reload the page." } });
    };
    const onOver = (): void => {
      open -= 1;
    };
    post({ action: `${action}-ack` });
    try {
      if (open >= REQUESTS_MAX) throw new RangeError("too many requests");
      sendRequest(
        { type: "request", door: "web-eid", detail: JSON.stringify(message), gesture: count },
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
