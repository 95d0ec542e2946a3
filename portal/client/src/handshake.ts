import type { WindowMessage } from "@tegata/protocol/page-messages";

/** With what a busy page needs to run the timer, silence is known within 300 ms. */
const SILENCE_MS = 250;

/** A window message of the content script of this very document, or null. */
function readMessage(event: MessageEvent<unknown>, window: Window): WindowMessage | null {
  if (event.source !== window || event.origin !== window.location.origin) return null;
  const message = event.data as WindowMessage | null;
  return typeof message === "object" && message?.tegata === 1 ? message : null;
}

/** Asks who is there; null when nobody answers. The first answer counts, others are hung up on. */
export async function openPort(window: Window): Promise<MessagePort | null> {
  const id = window.crypto.randomUUID();
  return new Promise((resolve) => {
    let answer: MessagePort | null = null;
    const listen = (event: MessageEvent<unknown>): void => {
      const message = readMessage(event, window);
      const [port] = event.ports;
      if (message?.type !== "port" || message.id !== id || !port) return;
      if (answer) {
        port.close();
      } else {
        answer = port;
        resolve(port);
      }
    };
    window.addEventListener("message", listen);
    window.setTimeout(() => {
      window.removeEventListener("message", listen);
      resolve(answer);
    }, SILENCE_MS);
    const message: WindowMessage = { tegata: 1, type: "connect", id };
    window.postMessage(message, window.location.origin);
  });
}

/** Calls back whenever a content script says that it has started in this document. */
export function onAvailable(window: Window, callback: () => void): void {
  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    if (readMessage(event, window)?.type === "available") callback();
  });
}
