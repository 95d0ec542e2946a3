import { isTegataError, TegataError } from "@tegata/protocol/errors";
import { HeldCard, type Transaction } from "../conversation/held-card.ts";
import type { CardReaders, ReaderSnapshot } from "../readers/card-readers.ts";
import { wantedReaders } from "../readers/wanted-readers.ts";

/** How long another program's transaction is waited for. */
const WAIT_AT_MOST_MS = 5_000;

export type CardChoice = {
  readonly readers: CardReaders;
  /** By name; without it the first reader whose card takes the work. */
  readonly reader: string | undefined;
};

/**
 * Runs work on a card, each piece in a transaction of its own on one connection. Throws
 * `reader/none`, `reader/away`, `card/none`, or `card/unknown` when no card has the application that the work opens.
 */
export class ChosenCard implements AsyncDisposable {
  readonly #choice: CardChoice;
  #held: HeldCard | null = null;
  #lookedAt: readonly string[] = [];

  constructor(choice: CardChoice) {
    this.#choice = choice;
  }

  /** The first call chooses the card: work that throws `card/unknown` is tried on the next one. */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    if (this.#held !== null) return run(this.#held, work);
    const wanted = await readersToLookAt(this.#choice);
    this.#lookedAt = wanted.map(({ name }) => name);
    const names = wanted.filter(({ card }) => card !== "absent").map(({ name }) => name);
    for (const [index, name] of names.entries()) {
      this.#lookedAt = [name];
      const held = new HeldCard(this.#choice.readers, name);
      try {
        const result = await run(held, work);
        this.#held = held;
        return result;
      } catch (error) {
        await held.drop("leave");
        const isLast = index === names.length - 1;
        if (isLast || !isTegataError(error, "card/unknown")) throw error;
      }
    }
    throw new TegataError("card/none", "no card in any reader", {});
  }

  /** The reader of the card that was chosen; null before that. */
  get reader(): string | null {
    return this.#held?.reader ?? null;
  }

  /** What a failure is about: the reader whose card was tried last, or all where none has a card. */
  get lookedAt(): readonly string[] {
    return this.#lookedAt;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#held?.drop("leave");
  }
}

async function readersToLookAt({
  readers,
  reader,
}: CardChoice): Promise<readonly ReaderSnapshot[]> {
  const all = await readers.list();
  const wanted = wantedReaders(all, reader);
  if (wanted.length === 0) {
    if (reader === undefined) throw new TegataError("reader/none", "no reader", {});
    throw new TegataError("reader/away", "no such reader", { reader });
  }
  return wanted;
}

function run<T>(held: HeldCard, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return held.transaction(work, {
    signal: new AbortController().signal,
    onWaiting: () => undefined,
    waitAtMostMs: WAIT_AT_MOST_MS,
  });
}
