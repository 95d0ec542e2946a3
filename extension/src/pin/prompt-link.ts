import type { MoveReason, PromptCommand, PromptMessage } from "@tegata/protocol/extension";
import type { Port } from "../platform/port.ts";
import type { Signer } from "../sign/signer.ts";
import { nextState, type PromptEvent, type PromptState } from "./prompt-state.ts";

export type PromptLinkOptions = {
  readonly connect: () => Port;
  /** The ticket from this screen's own address. */
  readonly ticket: string;
  /** Takes the screen away when there is no worker left to do it. */
  readonly leave: () => void;
  /** Reads and builds what is signed. */
  readonly signer: Signer;
};

/** The PIN screen's line to the worker, and the state that both make: a store for React. */
export class PromptLink {
  readonly #port: Port;
  readonly #leave: () => void;
  readonly #listeners = new Set<() => void>();
  #state: PromptState = { screen: "opening" };
  #isLost = false;
  #failed: MoveReason | null = null;

  constructor({ connect, ticket, leave, signer }: PromptLinkOptions) {
    this.#leave = leave;
    this.#port = connect();
    this.#port.onMessage((message) => {
      const command = message as PromptCommand;
      this.#apply(command);
      void signer.serve(command).then((served) => {
        if (!served) return;
        if (served.event) this.#apply(served.event);
        this.#post(served.answer);
      });
    });
    this.#port.onClose(() => {
      this.#isLost = true;
      this.#apply({ type: "lost" });
    });
    this.#post({ type: "ticket", ticket });
  }

  readonly state = (): PromptState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly goOn = (): void => {
    this.#post({ type: "go-on" });
  };

  /** Hands the password over, once, and wipes our copy. */
  readonly submit = (pin: number[], lastTry: boolean): void => {
    this.#post({ type: "submit", pin, lastTry });
    pin.fill(0);
    this.#apply({ type: "submitted" });
  };

  /** The chosen reader is away: go on with any. */
  readonly takeAnyReader = (): void => {
    this.#post({ type: "any-reader" });
  };

  /** The person wants to hear no more of this site. */
  readonly block = (): void => {
    this.#post({ type: "block" });
  };

  /** The guard of this frame has failed: the worker opens a window. Nothing is shown here. */
  readonly giveUp = (why: MoveReason): void => {
    this.#failed = why;
    this.#moveIfFailed();
  };

  readonly cancel = (): void => {
    if (this.#isLost) this.#leave();
    else this.#post({ type: "cancel" });
  };

  #apply(event: PromptEvent): void {
    this.#state = nextState(this.#state, event);
    for (const listener of this.#listeners) listener();
    this.#moveIfFailed();
  }

  /** While the card works on a password there is nothing to type: the move waits for its answer. */
  #moveIfFailed(): void {
    const why = this.#failed;
    const { screen } = this.#state;
    const isAsking = screen === "who-asks" || (screen === "pin" && !this.#state.isChecking);
    if (why === null || !isAsking || this.#isLost) return;
    this.#failed = null;
    this.#post({ type: "move", why });
    this.#apply({ type: "given-up" });
  }

  #post(message: PromptMessage): void {
    this.#port.post(message);
  }
}
