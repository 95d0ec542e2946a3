import { setTimeout as delay } from "node:timers/promises";
import type {
  CardConnection,
  CardReaders,
  Disposition,
  ReaderSnapshot,
  ReadersSnapshot,
} from "@tegata/native-host/readers";
import { TegataError } from "@tegata/protocol/errors";
import { CardRemovedError, LoopbackCard } from "@tegata/virtual-card";

const READER = "Virtual card";
const POLL_MS = 200;

/** One reader, with the virtual card that listens on a loopback port of this computer. */
export class VirtualReaders implements CardReaders {
  readonly stuck = false;
  readonly isWaiting = false;
  readonly #port: number;
  #change = 0;

  constructor(port: number) {
    this.#port = port;
  }

  async list(): Promise<readonly ReaderSnapshot[]> {
    const card = await this.#find();
    card?.close();
    return [this.#snapshot(card !== null)];
  }

  async *watch(signal: AbortSignal): AsyncGenerator<ReadersSnapshot> {
    const aborted = new Promise<void>((done) => {
      signal.addEventListener("abort", () => {
        done();
      });
    });
    let last: boolean | null = null;
    while (!signal.aborted) {
      const card = await this.#find();
      const isPresent = card !== null;
      if (isPresent !== last) {
        last = isPresent;
        this.#change += 1;
        yield { available: true, readers: [this.#snapshot(isPresent)] };
      }
      if (card === null) {
        await Promise.race([delay(POLL_MS), aborted]);
        continue;
      }
      await Promise.race([card.removed, aborted]);
      card.close();
    }
  }

  async connect(reader: string): Promise<CardConnection> {
    if (reader !== READER) throw new TegataError("reader/none", "no such reader", {});
    const card = await this.#find();
    if (card === null) throw new TegataError("card/none", "no virtual card", {});
    return new VirtualConnection(card);
  }

  isRecoverable(error: unknown): boolean {
    return error instanceof TegataError && error.cause instanceof CardRemovedError;
  }

  #snapshot(isPresent: boolean): ReaderSnapshot {
    return { name: READER, card: isPresent ? "present" : "absent", change: this.#change };
  }

  /** Null: no card is inserted, or nobody serves one. */
  async #find(): Promise<LoopbackCard | null> {
    try {
      return await LoopbackCard.connect(this.#port);
    } catch {
      return null;
    }
  }
}

class VirtualConnection implements CardConnection {
  readonly #card: LoopbackCard;

  constructor(card: LoopbackCard) {
    this.#card = card;
  }

  async begin(): Promise<void> {
    // One program uses a virtual card on loopback: nobody to wait for.
  }

  async transmit(command: Uint8Array): Promise<Uint8Array> {
    try {
      return await this.#card.transmit(command);
    } catch (cause) {
      throw new TegataError("card/removed", "the virtual card is gone", {}, { cause });
    }
  }

  async end(disposition: Disposition): Promise<void> {
    if (disposition === "reset") this.#card.reset();
  }

  async close(disposition: Disposition): Promise<void> {
    await this.end(disposition);
    this.#card.close();
  }
}
