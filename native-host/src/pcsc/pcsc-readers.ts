import type {
  CardConnection,
  CardReaders,
  ReaderSnapshot,
  ReadersSnapshot,
} from "../readers/card-readers.ts";
import { PcscConnection } from "./pcsc-connection.ts";
import { isReset, isStale, toTegataError } from "./pcsc-error.ts";
import { toSnapshot, watchReaders } from "./reader-watcher.ts";
import { WinScard } from "./winscard.ts";

const ANSWER_WITHIN_MS = 5_000;

/** The readers of this computer, through PC/SC. The library is loaded on first use. */
export class PcscReaders implements CardReaders {
  readonly #answerWithinMs: number;
  #winscard: WinScard | undefined;
  #stuck = false;

  constructor({ answerWithinMs = ANSWER_WITHIN_MS } = {}) {
    this.#answerWithinMs = answerWithinMs;
  }

  get stuck(): boolean {
    return this.#stuck;
  }

  get isWaiting(): boolean {
    return (this.#winscard?.pending ?? 0) > 0;
  }

  async list(): Promise<readonly ReaderSnapshot[]> {
    try {
      const winscard = this.#load();
      const context = await winscard.establishContext();
      try {
        const names = winscard.listReaders(context);
        if (names.length === 0) return [];
        const unaware = names.map((name) => ({ name, known: 0 }));
        const events = await winscard.getStatusChange(context, 0, unaware);
        return (events ?? []).map(({ name, state }) => toSnapshot(name, state));
      } finally {
        winscard.releaseContext(context);
      }
    } catch (error) {
      throw toTegataError(error, "");
    }
  }

  watch(signal: AbortSignal): AsyncIterable<ReadersSnapshot> {
    return watchReaders({ load: () => this.#load(), signal });
  }

  async connect(reader: string): Promise<CardConnection> {
    let winscard: WinScard;
    try {
      winscard = this.#load();
    } catch (error) {
      throw toTegataError(error, reader);
    }
    return PcscConnection.open({
      winscard,
      reader,
      answerWithinMs: this.#answerWithinMs,
      onStuck: () => {
        this.#stuck = true;
      },
    });
  }

  isRecoverable(error: unknown): boolean {
    return isReset(error) || isStale(error);
  }

  #load(): WinScard {
    this.#winscard ??= WinScard.load();
    return this.#winscard;
  }
}
