import type { CardChannel } from "@tegata/smartcard/iso7816";

/** What is known of one reader without touching a card in it. */
export type ReaderSnapshot = {
  readonly name: string;
  readonly card: "absent" | "present" | "mute";
  /** Another number whenever a card came or went. */
  readonly change: number;
};

export type ReadersSnapshot = {
  /** False: the smart card service does not run. */
  readonly available: boolean;
  readonly readers: readonly ReaderSnapshot[];
};

/** What happens to the card when a transaction or a connection ends. */
export type Disposition = "leave" | "reset";

/**
 * A shared connection to the card in one reader. Others may work with the card between
 * transactions; `transmit` is for within one.
 */
export interface CardConnection extends CardChannel {
  /** Waits while another program is in a transaction. A card that was reset is taken up again. */
  begin(): Promise<void>;
  end(disposition: Disposition): Promise<void>;
  /** Never throws: whatever is left of the connection is given back. */
  close(disposition: Disposition): Promise<void>;
}

/** Where cards come from: PC/SC in the shipped host, a virtual card in the development host. */
export interface CardReaders {
  /** All readers now. Rejects with `pcsc/unavailable`. */
  list(): Promise<readonly ReaderSnapshot[]>;
  /** Now, and on every change, until aborted. A missing service is a snapshot, not an error. */
  watch(signal: AbortSignal): AsyncIterable<ReadersSnapshot>;
  /** Rejects with `reader/in-use` at once when another program holds the card for itself alone. */
  connect(reader: string): Promise<CardConnection>;
  /** True once a card did not answer and a thread of ours waits for it for ever. */
  readonly stuck: boolean;
  /** A call has not come back, and the process cannot end by itself before it does. */
  readonly isWaiting: boolean;
  /** Can the connection be used again after this error, when asked anew? */
  isRecoverable(error: unknown): boolean;
}
