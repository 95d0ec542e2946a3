import type { GuardBeat } from "@tegata/protocol/extension";
import { isShownPlainly } from "./allowed-styles.ts";

/** A scroll bar of the page takes this much of the viewport at most. */
const SCROLLBAR_MAX = 24;

/** Whether the frame fills the viewport, as the holder put it. */
function isInPlace(frame: HTMLIFrameElement): boolean {
  const { x, y, width, height } = frame.getBoundingClientRect();
  return (
    Math.abs(x) < 1 &&
    Math.abs(y) < 1 &&
    Math.abs(width - innerWidth) <= SCROLLBAR_MAX &&
    Math.abs(height - innerHeight) <= SCROLLBAR_MAX
  );
}

/**
 * Tells the PIN screen, with every frame that this document draws, how its frame is shown. When
 * the page blocks its main thread the beats stop, and the screen takes no input.
 */
export function startHeartbeat(
  frame: HTMLIFrameElement,
  holder: Element,
  port: MessagePort,
): () => void {
  let next = 0;
  const beat = (): void => {
    next = requestAnimationFrame(beat);
    const fault = !isShownPlainly(holder) ? "restyled" : isInPlace(frame) ? null : "displaced";
    port.postMessage({ at: performance.now(), fault } satisfies GuardBeat);
  };
  next = requestAnimationFrame(beat);
  return () => {
    cancelAnimationFrame(next);
    port.close();
  };
}
