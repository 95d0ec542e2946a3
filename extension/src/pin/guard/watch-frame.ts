import { GuardBeat, GuardHello } from "@tegata/protocol/extension";
import type { FrameGuard } from "./frame-guard.ts";

/** The browser repeats its look at what lies over us no more often than this. */
const LOOK_MS = 100;
const TICK_MS = 40;
/** A pixel of the screen that is cut off is too much; rounding is not. */
const RATIO_MIN = 0.99;

/** Version 2 of the observer: Chromium alone has it, and Firefox never gets a frame. */
type VisibilityEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };
type VisibilityInit = IntersectionObserverInit & { trackVisibility: true; delay: number };

/**
 * An empty pane over all that we show, as large as the frame, whatever part of the screen is
 * scrolled into sight: what lies over the frame lies over the pane.
 */
function pane(): Element {
  const element = document.createElement("div");
  element.className = "guard-pane";
  document.documentElement.append(element);
  return element;
}

/** Feeds the guard from this document, and from the frame holder that knows our ticket. */
export function watchFrame(guard: FrameGuard, ticket: string): void {
  const init: VisibilityInit = {
    trackVisibility: true,
    delay: LOOK_MS,
    threshold: [0, 0.25, 0.5, 0.75, 0.9, 0.95, RATIO_MIN, 1],
  };
  const observer = new IntersectionObserver((entries) => {
    const last: VisibilityEntry | undefined = entries.at(-1);
    guard.seen(last?.isVisible === true && last.intersectionRatio >= RATIO_MIN);
  }, init);
  observer.observe(pane());

  const pause = (): void => {
    guard.pause(document.visibilityState === "hidden");
  };
  document.addEventListener("visibilitychange", pause);
  pause();

  const accept = (event: MessageEvent): void => {
    const hello = GuardHello.safeParse(event.data);
    const [port] = event.ports;
    if (!hello.success || hello.data.ticket !== ticket || !port) return;
    removeEventListener("message", accept);
    port.onmessage = ({ data }) => {
      const beat = GuardBeat.safeParse(data);
      if (beat.success) guard.beat(beat.data);
    };
  };
  addEventListener("message", accept);
  setInterval(() => {
    guard.tick();
  }, TICK_MS);
}
