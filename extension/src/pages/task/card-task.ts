import type { WireError } from "@tegata/protocol/errors";
import type { CardState } from "@tegata/protocol/host";
import type {
  OwnPageCommand,
  OwnPageMessage,
  OwnResult,
  OwnTask,
} from "@tegata/protocol/own-pages";
import type { Purpose } from "@tegata/protocol/purpose";
import type { Port } from "../../platform/port.ts";

/** What a page shows of a task. Nothing in here comes from a password. */
export type TaskState = {
  /** Null until the first look at the reader. */
  readonly card: CardState | null;
  readonly failure: WireError | null;
  readonly isWorking: boolean;
  /** Set when the conversation has ended by itself. */
  readonly over: WireError | null;
};

const IDLE: TaskState = { card: null, failure: null, isWorking: false, over: null };
const INTERRUPTED: WireError = { code: "interrupted", details: {} };

export type CardTaskOptions<T extends OwnTask> = {
  readonly connect: () => Port;
  readonly task: T;
  readonly purpose: Purpose;
  readonly onDone: (result: OwnResult[T]) => void;
};

/** One task with the card, over a port to the worker: a store for React. */
export class CardTask<T extends OwnTask> {
  readonly #options: CardTaskOptions<T>;
  readonly #listeners = new Set<() => void>();
  #port: Port | null = null;
  #state = IDLE;

  constructor(options: CardTaskOptions<T>) {
    this.#options = options;
  }

  /** Begins the conversation. */
  readonly open = (): void => {
    const { connect, task, purpose } = this.#options;
    const port = connect();
    this.#port = port;
    port.onMessage((message) => {
      this.#receive(message as OwnPageCommand);
    });
    port.onClose(() => {
      if (this.#port === port) this.#set({ over: INTERRUPTED, isWorking: false });
    });
    this.#post({ type: "start", task, purpose });
  };

  readonly state = (): TaskState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Hands the passwords over, once, and wipes our copies. */
  readonly submit = (pin: number[], lastTry: boolean, newPin?: number[]): void => {
    this.#set({ failure: null, isWorking: true });
    this.#post({ type: "submit", pin, lastTry, ...(newPin && { newPin }) });
    pin.fill(0);
    newPin?.fill(0);
  };

  /** The chosen reader is away: goes on with any. */
  readonly takeAnyReader = (): void => {
    this.#post({ type: "any-reader" });
  };

  /** Ends the conversation; the worker leaves the card. */
  readonly close = (): void => {
    const port = this.#port;
    this.#port = null;
    port?.close();
  };

  #receive(command: OwnPageCommand): void {
    switch (command.type) {
      case "card":
        this.#set({ card: command.card });
        return;
      case "failed":
        this.#set({ failure: command.error, isWorking: false });
        return;
      case "over":
        this.#set({ over: command.error, isWorking: false });
        this.close();
        return;
      case "done":
        this.close();
        // The worker answers the task that this object was started with.
        this.#options.onDone(command.result as OwnResult[T]);
    }
  }

  #set(change: Partial<TaskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #post(message: OwnPageMessage): void {
    this.#port?.post(message);
  }
}

/** Tries left as far as they are known; 0: blocked. */
export function triesLeftOf({ card, failure }: TaskState): number | null {
  if (failure?.code === "pin/blocked") return 0;
  const left = failure?.details["triesLeft"];
  if (typeof left === "number") return left;
  return card?.state === "ready" ? card.triesLeft : null;
}
