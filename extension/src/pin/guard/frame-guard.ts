import type { GuardBeat, MoveReason } from "@tegata/protocol/extension";

/** A heartbeat older than this, and nothing typed is taken. */
export const FRESH_MS = 100;
/** How long all must have been well before input is taken. */
export const SETTLE_MS = 500;
/** Trouble that lasts this long ends the frame … */
const TROUBLE_MS = 150;
/** … unless nothing was ever well yet, or the page is just busy. */
const PATIENCE_MS = 4000;
/** Twice is no accident. */
const BLURS_MAX = 2;

/** Whether the screen is seen as we drew it, and so may take input and show the watchword. */
export type Guard = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly holds: () => boolean;
  /** Asked again with every input: `holds` is what was last shown, this is what is true now. */
  readonly isFresh: () => boolean;
  /** The keyboard went elsewhere while a password was asked for. */
  readonly blurred: () => void;
};

export type FrameGuardOptions = {
  readonly now: () => number;
  /** Called once, when the frame can no longer be trusted. */
  readonly onFailed: (why: MoveReason) => void;
};

/**
 * The guard of a PIN screen in a frame. It is told what the browser's own visibility check sees,
 * what the holder in the page sees, and the time; and never asks the page.
 */
export class FrameGuard implements Guard {
  readonly #options: FrameGuardOptions;
  readonly #listeners = new Set<() => void>();
  #visibleSince: number | null = null;
  #beat: (GuardBeat & { readonly received: number; readonly wellSince: number }) | null = null;
  #isPaused = false;
  #troubleSince: number | null = null;
  #hasHeld = false;
  #holds = false;
  #hasFailed = false;
  #blurs = 0;

  constructor(options: FrameGuardOptions) {
    this.#options = options;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly holds = (): boolean => this.#holds;

  readonly isFresh = (): boolean => this.#holds && this.#isBeating();

  readonly blurred = (): void => {
    this.#blurs += 1;
    if (this.#blurs >= BLURS_MAX) this.#fail("focus");
  };

  /** What the visibility check says: the whole screen is seen and nothing lies over it. */
  seen(isVisible: boolean): void {
    if (!isVisible) this.#visibleSince = null;
    else this.#visibleSince ??= this.#options.now();
    this.tick();
  }

  beat(beat: GuardBeat): void {
    const now = this.#options.now();
    const previous = this.#beat;
    // By the holder's clock: beats that only waited on their way to us are no gap.
    const isUnbroken =
      previous !== null && previous.fault === null && beat.at - previous.at <= FRESH_MS;
    this.#beat = {
      ...beat,
      received: now,
      wellSince: isUnbroken ? previous.wellSince : now,
    };
    this.tick();
  }

  /** The tab is not in front: nothing can be typed, and nothing seen is wrong. */
  pause(isPaused: boolean): void {
    this.#isPaused = isPaused;
    this.#troubleSince = null;
    if (isPaused) this.#visibleSince = null;
    this.tick();
  }

  /** To be called every few milliseconds: a missing heartbeat is no event. */
  tick(): void {
    if (this.#hasFailed) return;
    const trouble = this.#trouble();
    const now = this.#options.now();
    const wellSince = Math.max(this.#visibleSince ?? now, this.#beat?.wellSince ?? now);
    this.#show(trouble === null && !this.#isPaused && now - wellSince >= SETTLE_MS);
    if (trouble === null || this.#isPaused) this.#troubleSince = null;
    else this.#endure(trouble, now);
  }

  #endure(trouble: MoveReason, now: number): void {
    this.#troubleSince ??= now;
    const isPatient = trouble === "stalled" || (trouble === "covered" && !this.#hasHeld);
    if (now - this.#troubleSince >= (isPatient ? PATIENCE_MS : TROUBLE_MS)) this.#fail(trouble);
  }

  #trouble(): MoveReason | null {
    if (this.#beat?.fault) return this.#beat.fault;
    if (!this.#isBeating()) return "stalled";
    return this.#visibleSince === null ? "covered" : null;
  }

  #isBeating(): boolean {
    return this.#beat !== null && this.#options.now() - this.#beat.received <= FRESH_MS;
  }

  #show(holds: boolean): void {
    if (holds) this.#hasHeld = true;
    if (holds === this.#holds) return;
    this.#holds = holds;
    for (const listener of this.#listeners) listener();
  }

  #fail(why: MoveReason): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    this.#show(false);
    this.#options.onFailed(why);
  }
}

/** A window of our own: no page can reach into it. */
export const WINDOW_GUARD: Guard = {
  subscribe: () => () => undefined,
  holds: () => true,
  isFresh: () => true,
  blurred: () => undefined,
};
