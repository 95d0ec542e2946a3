import type { PageCancel, PageCommand, PageRequest } from "@tegata/protocol/extension";
import { REQUEST_PORT } from "@tegata/protocol/extension-ports";
import { connect } from "../platform/runtime.ts";

export type RequestEnds = {
  readonly onAnswer: (detail: string) => void;
  /** News while the request goes on. */
  readonly onEvent?: (detail: string) => void;
  /** The other client may have the event. */
  readonly onPassOn?: () => void;
  /** The worker has gone without an answer. */
  readonly onLost: () => void;
  /** Called once, after any of these or when the page goes. */
  readonly onOver: () => void;
  readonly probe?: () => Promise<boolean>;
};

/**
 * One request's port to the worker, from the event to its one end. Returns what cancels it: the
 * worker then ends the prompt and answers. Throws when this script has outlived its extension, or
 * the request is longer than the browser passes on.
 */
export function sendRequest(request: PageRequest, ends: RequestEnds): () => void {
  const port = connect(REQUEST_PORT);
  let isOver = false;
  const finish = (end?: () => void): void => {
    if (isOver) return;
    isOver = true;
    removeEventListener("pagehide", onHide);
    port.close();
    ends.onOver();
    end?.();
  };
  const onHide = (): void => {
    finish();
  };
  port.onMessage((message) => {
    const command = message as PageCommand;
    switch (command.type) {
      case "probe":
        void ends.probe?.().then((heard) => {
          port.post({ type: "probed", heard });
        });
        return;
      case "event":
        ends.onEvent?.(command.detail);
        return;
      case "pass-on":
        finish(ends.onPassOn);
        return;
      case "answer":
        finish(() => {
          ends.onAnswer(command.detail);
        });
    }
  });
  port.onClose(() => {
    finish(ends.onLost);
  });
  try {
    // Refused when it is longer than what the browser passes on.
    port.post(request);
  } catch (error) {
    port.close();
    throw error;
  }
  addEventListener("pagehide", onHide);
  return () => {
    port.post({ type: "cancel" } satisfies PageCancel);
  };
}
