import type { FrameCommand } from "@tegata/protocol/extension";
import { PORT } from "@tegata/protocol/extension-ports";
import { connect, ownOrigin } from "../../platform/runtime.ts";
import { whenOrphaned } from "../orphan.ts";
import { shielded } from "../shield.ts";
import { showFrame } from "./frame.ts";

/** Holds the PIN screen's frame. Loaded into a document only when a prompt is to be shown there. */
const port = connect(PORT.frame);
let takeAway: (() => void) | null = null;

function open(url: string): void {
  const lowerShield = shielded();
  const removeFrame = showFrame({ url, ownOrigin: ownOrigin(), onLeft: close });
  takeAway = () => {
    removeFrame();
    lowerShield();
  };
}

function close(): void {
  takeAway?.();
  takeAway = null;
  port.close();
}

port.onMessage((message) => {
  const command = message as FrameCommand;
  if (command.type === "open") open(command.url);
  else close();
});
port.onClose(() => {
  // A screen without its worker says so by itself; one without its extension has nothing to say.
  whenOrphaned(close);
});
