/** Both ends of a message channel in memory, and a clock that moves when told. */
import type { Port } from "../../extension/src/platform/port.ts";

export type PortEnd = Port & {
  /** Everything that the other end has posted. */
  readonly received: unknown[];
  readonly isClosed: () => boolean;
  readonly closeWith: (reason: string | undefined) => void;
};

/** Two ends that speak to each other at once. Closing one tells the other, as the browser does. */
export function portPair(): { readonly here: PortEnd; readonly there: PortEnd } {
  const here = new End();
  const there = new End();
  here.other = there;
  there.other = here;
  return { here, there };
}

class End implements PortEnd {
  other: End | null = null;
  readonly received: unknown[] = [];
  readonly #onMessage: ((message: unknown) => void)[] = [];
  readonly #onClose: ((reason: string | undefined) => void)[] = [];
  #isClosed = false;

  post = (message: unknown): void => {
    if (!this.#isClosed) this.other?.take(structuredClone(message));
  };
  close = (): void => {
    this.closeWith(undefined);
  };
  onMessage = (listener: (message: unknown) => void): void => {
    this.#onMessage.push(listener);
  };
  onClose = (listener: (reason: string | undefined) => void): void => {
    this.#onClose.push(listener);
  };
  isClosed = (): boolean => this.#isClosed;

  closeWith = (reason: string | undefined): void => {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.other?.closedByOther(reason);
  };

  take(message: unknown): void {
    this.received.push(message);
    for (const listener of this.#onMessage) listener(message);
  }

  closedByOther(reason: string | undefined): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const listener of this.#onClose) listener(reason);
  }
}

/** Closes the other end with the browser's own sentence. */
export function closeWith(end: PortEnd, reason: string): void {
  end.closeWith(reason);
}

/** A clock for `after` and `now` that stands still until it is moved. */
export class FakeClock {
  #time = 0;
  #tasks: { readonly at: number; readonly task: () => void }[] = [];

  readonly now = (): number => this.#time;

  readonly after = (ms: number, task: () => void): (() => void) => {
    const entry = { at: this.#time + ms, task };
    this.#tasks.push(entry);
    return () => {
      this.#tasks = this.#tasks.filter((each) => each !== entry);
    };
  };

  move(ms: number): void {
    this.#time += ms;
    const due = this.#tasks.filter(({ at }) => at <= this.#time);
    this.#tasks = this.#tasks.filter(({ at }) => at > this.#time);
    for (const { task } of due) task();
  }
}

/** Lets every promise that can go on do so. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
