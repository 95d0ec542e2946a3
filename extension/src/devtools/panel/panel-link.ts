import type { PanelCommand } from "@tegata/protocol/panel";
import type { Port } from "../../platform/port.ts";

const AGAIN_MS = 300;

export type PanelLinkOptions = {
  /** Throws when the extension was updated or removed under this panel. */
  readonly connect: () => Port;
  readonly tabId: number;
  readonly onCommand: (command: PanelCommand) => void;
  /** There is no way back to the extension from this panel. */
  readonly onStopped: () => void;
};

/** Keeps the panel connected: the browser ends a worker that has nothing to do. */
export function linkPanel(options: PanelLinkOptions): void {
  const { connect, tabId, onCommand, onStopped } = options;
  let port: Port;
  try {
    port = connect();
  } catch {
    onStopped();
    return;
  }
  port.onMessage((message) => {
    onCommand(message as PanelCommand);
  });
  port.onClose(() => {
    setTimeout(() => {
      linkPanel(options);
    }, AGAIN_MS);
  });
  port.post({ type: "watch", tabId });
}
