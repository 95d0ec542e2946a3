/** A request this long after a click or key may come from it. */
const FRESH_MS = 5000;

/**
 * Numbers the person's clicks and keys in this document. Events that a page made itself do not
 * count, nor does what is typed in the PIN frame: it never reaches this document.
 */
export function countGestures(): () => number {
  let count = 0;
  let latest = 0;
  const note = (event: Event): void => {
    if (!event.isTrusted) return;
    count += 1;
    latest = performance.now();
  };
  for (const type of ["pointerdown", "keydown", "click"]) {
    addEventListener(type, note, { capture: true, passive: true });
  }
  return () => (performance.now() - latest <= FRESH_MS ? count : 0);
}
