import { TegataError } from "@tegata/protocol/errors";
import type { CardConnection } from "../readers/card-readers.ts";
import { isReset, PcscError, toTegataError } from "./pcsc-error.ts";
import { DISPOSITION, type Disposition, PROTOCOL_ANY, SHARE_SHARED } from "./status-codes.ts";
import type { Handle, WinScard } from "./winscard.ts";

export type ConnectionOptions = {
  readonly winscard: WinScard;
  readonly reader: string;
  /** How long one command may take. Plastic needs about a second for a signature. */
  readonly answerWithinMs: number;
  /** Told once, when a command passed its deadline and its thread cannot be taken back. */
  readonly onStuck: () => void;
};

/** A card, connected and shared, with a context of its own: a service that restarts ends only this. */
export class PcscConnection implements CardConnection {
  readonly #options: ConnectionOptions;
  readonly #context: Handle;
  readonly #card: Handle;
  #protocol: number;
  #stuck = false;

  private constructor(options: ConnectionOptions, context: Handle, card: Handle, protocol: number) {
    this.#options = options;
    this.#context = context;
    this.#card = card;
    this.#protocol = protocol;
  }

  static async open(options: ConnectionOptions): Promise<PcscConnection> {
    const { winscard, reader } = options;
    let context: Handle | undefined;
    try {
      context = await winscard.establishContext();
      const card = await winscard.connect(context, reader, SHARE_SHARED, PROTOCOL_ANY);
      return new PcscConnection(options, context, card.handle, card.protocol);
    } catch (error) {
      if (context !== undefined) winscard.releaseContext(context);
      throw toTegataError(error, reader);
    }
  }

  async begin(): Promise<void> {
    const { winscard, reader } = this.#options;
    try {
      try {
        await winscard.beginTransaction(this.#card);
      } catch (error) {
        if (!isReset(error)) throw error;
        this.#protocol = await winscard.reconnect(this.#card, SHARE_SHARED, PROTOCOL_ANY);
        await winscard.beginTransaction(this.#card);
      }
    } catch (error) {
      throw toTegataError(error, reader);
    }
  }

  async end(disposition: Disposition): Promise<void> {
    const { winscard, reader } = this.#options;
    if (this.#stuck) return;
    try {
      await winscard.endTransaction(this.#card, DISPOSITION[disposition]);
    } catch (error) {
      throw toTegataError(error, reader);
    }
  }

  async close(disposition: Disposition): Promise<void> {
    const { winscard } = this.#options;
    // The stuck command holds the handle's lock: what is left falls to the system when we end.
    if (this.#stuck) return;
    try {
      await winscard.disconnect(this.#card, DISPOSITION[disposition]);
    } catch (error) {
      if (!(error instanceof PcscError)) throw error;
    }
    winscard.releaseContext(this.#context);
  }

  async transmit(command: Uint8Array): Promise<Uint8Array> {
    const { winscard, reader } = this.#options;
    if (this.#stuck) throw new TegataError("card/mute", "a command is still unanswered", {});
    try {
      const answer = await this.#withinDeadline(
        winscard.transmit(this.#card, this.#protocol, command),
      );
      // Some drivers report a card that was pulled in mid-word as success without an answer.
      if (answer.length === 0) throw new TegataError("card/removed", "the answer is empty", {});
      return answer;
    } catch (error) {
      throw toTegataError(error, reader);
    }
  }

  /** SCardTransmit has no time limit and cannot be cancelled: we stop waiting, its thread does not. */
  #withinDeadline(answer: Promise<Uint8Array>): Promise<Uint8Array> {
    const { answerWithinMs, onStuck } = this.#options;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#stuck = true;
        onStuck();
        reject(new TegataError("card/mute", `no answer within ${answerWithinMs} ms`, {}));
      }, answerWithinMs);
      answer.then(resolve, reject).finally(() => {
        clearTimeout(timer);
      });
    });
  }
}
