import { TegataError } from "@tegata/protocol/errors";
import type { CardChannel } from "@tegata/smartcard/iso7816";
import type { CardConnection, CardReaders, Disposition } from "../readers/card-readers.ts";

/** What work within a transaction may do. */
export type Transaction = {
  readonly channel: CardChannel;
  /** How the card is left; `leave` until said otherwise. */
  disposition: Disposition;
  /** Set this before the first command that must not be sent twice. */
  mayRepeat: boolean;
  /** The connection is a new one: the card in the reader may be another card. */
  readonly isNewConnection: boolean;
};

type HeldOptions = {
  /** Another program is in a transaction: called once per wait. */
  readonly onWaiting: () => void;
  /** Abandons the wait for the other program, not work that has begun. */
  readonly signal: AbortSignal;
  readonly waitAtMostMs?: number;
};

const SAY_WAITING_AFTER_MS = 400;

/**
 * The connection of one conversation to the card in one reader. It is shared and stays open
 * between transactions; none is open while a person types.
 */
export class HeldCard {
  readonly reader: string;
  readonly #readers: CardReaders;
  #connection: CardConnection | null = null;
  /** Counts drops: what was begun before one is not kept. */
  #generation = 0;
  #acquiring = false;
  #waiter: ((result: CardConnection | Error) => void) | null = null;

  constructor(readers: CardReaders, reader: string) {
    this.#readers = readers;
    this.reader = reader;
  }

  /**
   * Runs work in one transaction and ends it on every path. A card that was reset and a handle
   * that went stale are taken up anew, once, as long as the work `mayRepeat`.
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>, options: HeldOptions): Promise<T> {
    for (let repeatable = true; ; repeatable = false) {
      const tx = { mayRepeat: true };
      try {
        return await this.#once(work, tx, options);
      } catch (error) {
        if (!this.#readers.isRecoverable(error)) throw error;
        await this.drop("leave");
        if (!repeatable || !tx.mayRepeat) throw error;
      }
    }
  }

  /** Gives the connection back. */
  async drop(disposition: Disposition): Promise<void> {
    const connection = this.#connection;
    this.#connection = null;
    this.#generation += 1;
    // One that is being waited for closes itself when the wait is over.
    if (!this.#acquiring) await connection?.close(disposition);
  }

  async #once<T>(
    work: (tx: Transaction) => Promise<T>,
    progress: { mayRepeat: boolean },
    options: HeldOptions,
  ): Promise<T> {
    const isNewConnection = this.#connection === null;
    const connection = await this.#acquire(options);
    const disposition: Disposition = "leave";
    const tx: Transaction = Object.assign(progress, {
      channel: connection,
      disposition,
      isNewConnection,
    });
    try {
      return await work(tx);
    } finally {
      await this.#finish(connection, tx.disposition);
    }
  }

  /** The result of the work stands whatever the end says; a connection that fails here is not kept. */
  async #finish(connection: CardConnection, disposition: Disposition): Promise<void> {
    try {
      await connection.end(disposition);
    } catch {
      await this.drop("reset");
    }
  }

  /**
   * Connects and begins. While another program is in a transaction both calls wait and cannot be
   * cancelled. When ours is given up, the wait under way serves the next transaction, or is given
   * back when it comes and nobody wants it.
   */
  #acquire(options: HeldOptions): Promise<CardConnection> {
    const { onWaiting, signal, waitAtMostMs } = options;
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.#settle(
          new TegataError("reader/in-use", "held by another program", { reader: this.reader }),
        );
      };
      const waiting = setTimeout(onWaiting, SAY_WAITING_AFTER_MS);
      const limit = waitAtMostMs === undefined ? undefined : setTimeout(giveUp, waitAtMostMs);
      signal.addEventListener("abort", giveUp);
      this.#waiter = (result) => {
        clearTimeout(waiting);
        clearTimeout(limit);
        signal.removeEventListener("abort", giveUp);
        if (result instanceof Error) reject(result);
        else resolve(result);
      };
      if (signal.aborted) giveUp();
      else if (!this.#acquiring) void this.#acquireNow();
    });
  }

  async #acquireNow(): Promise<void> {
    this.#acquiring = true;
    const generation = this.#generation;
    let connection = this.#connection;
    try {
      connection ??= await this.#readers.connect(this.reader);
      await connection.begin();
      this.#acquiring = false;
      const isCurrent = generation === this.#generation;
      if (isCurrent) this.#connection = connection;
      if (isCurrent && this.#waiter !== null) {
        this.#settle(connection);
        return;
      }
      await connection.end("leave");
      if (!isCurrent) await connection.close("leave");
    } catch (error) {
      this.#acquiring = false;
      if (connection !== this.#connection) await connection?.close("leave");
      this.#settle(error instanceof Error ? error : new Error("no connection"));
    }
  }

  /** Ends the wait for a transaction, if there is one. */
  #settle(result: CardConnection | Error): void {
    const waiter = this.#waiter;
    this.#waiter = null;
    waiter?.(result);
  }
}
