/** What a keyboard can give a document that has the focus against the person's will. */
const STRAY = [
  ...["keydown", "keypress", "keyup", "beforeinput", "input", "textInput", "paste", "drop"],
  ...["compositionstart", "compositionupdate", "compositionend"],
] as const;

declare global {
  /**
   * PIN screens open over this document. A global of our isolated world, where the content script
   * and the frame holder, two scripts, meet; the page's own globals are others.
   */
  var tegataScreens: number | undefined;
}

/**
 * While a PIN screen is open over the document, keys that reach the document itself are lost:
 * they were meant for the screen, and the page must not hear them. To be called before any script
 * of the page runs: at the window, in the capture phase, the first listener decides.
 */
export function raiseShield(): void {
  const swallow = (event: Event): void => {
    if (!globalThis.tegataScreens || !event.isTrusted) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  for (const type of STRAY) addEventListener(type, swallow, { capture: true, passive: false });
}

/** Counts a PIN screen as open until the returned function is called. */
export function shielded(): () => void {
  globalThis.tegataScreens = (globalThis.tegataScreens ?? 0) + 1;
  let isOver = false;
  return () => {
    if (!isOver) globalThis.tegataScreens = (globalThis.tegataScreens ?? 1) - 1;
    isOver = true;
  };
}
