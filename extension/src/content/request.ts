import type { PageCommand, PageRequest } from "@tegata/protocol/extension";
import { PORT } from "@tegata/protocol/extension-ports";
import { connect } from "../platform/runtime.ts";

export type RequestEnds = {
  readonly onAnswer: (detail: string) => void;
  /** The other client may have the event. */
  readonly onPassOn: () => void;
  /** The worker has gone without an answer. */
  readonly onLost: () => void;
  /** Called once, after any of these or when the page goes. */
  readonly onOver: () => void;
  readonly probe: () => Promise<boolean>;
};

/** One request's port to the worker, from the event to its one end. */
export function sendRequest(request: PageRequest, ends: RequestEnds): void {
  const port = connect(PORT.request);
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
        void ends.probe().then((heard) => {
          port.post({ type: "probed", heard });
        });
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
  addEventListener("pagehide", onHide);
  port.post(request);
}
