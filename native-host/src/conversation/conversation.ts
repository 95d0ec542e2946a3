import { isDeepStrictEqual } from "node:util";
import { isTegataError } from "@tegata/protocol/errors";
import type { CardState } from "@tegata/protocol/host";
import type { Purpose } from "@tegata/protocol/purpose";
import { CardTraits, type JpkiSession } from "@tegata/smartcard/jpki";
import type { CardReaders, ReaderSnapshot, ReadersSnapshot } from "../readers/card-readers.ts";
import { pause } from "../readers/wait.ts";
import { wantedReaders } from "../readers/wanted-readers.ts";
import { cardStateError } from "./card-state-error.ts";
import { HalfSigned } from "./half-signed.ts";
import { HeldCard, type Transaction } from "./held-card.ts";
import { Lane } from "./lane.ts";
import { probe } from "./probe.ts";

export type ConversationOptions = {
  readonly purpose: Purpose;
  /** The reader that the person chose; without it the first one with a JPKI card. */
  readonly reader: string | undefined;
  readonly readers: CardReaders;
  readonly onCard: (card: CardState) => void;
};

/** A card that was looked at and is ready, and what was learned about it. */
export type ReadyCard = {
  readonly held: HeldCard;
  readonly change: number;
  readonly traits: CardTraits;
  readonly triesLeft: number;
  /** The authentication certificate, when the card gives it without a password. */
  readonly certificate: Uint8Array | null;
};

/** What submitted work gets: the ready card, and the transaction that it runs in. */
export type Work<T> = (tx: Transaction, card: ReadyCard) => Promise<T>;

/** How long submitted work waits for another program's transaction. */
const SUBMIT_WAIT_MS = 5_000;
const LOOK_AGAIN_MS = 300;

/**
 * The exchange with a card from prepare to leaving: watches readers and cards, says each change,
 * and does submitted work. Looking and working never overlap.
 */
export class Conversation {
  readonly #options: ConversationOptions;
  readonly #lane = new Lane();
  readonly #ending = new AbortController();
  readonly halfSigned = new HalfSigned(this.#ending.signal);
  #latest: ReadersSnapshot = { available: true, readers: [] };
  #looked = new Map<string, { readonly change: number; readonly state: CardState }>();
  readonly #helds = new Map<string, HeldCard>();
  readonly #traits = new Map<string, { readonly change: number; readonly traits: CardTraits }>();
  #ready: ReadyCard | null = null;
  #wasReady = false;
  #said: CardState | null = null;
  #watching: Promise<void> = Promise.resolve();

  constructor(options: ConversationOptions) {
    this.#options = options;
  }

  get purpose(): Purpose {
    return this.#options.purpose;
  }

  start(): void {
    this.#watching = this.#watch();
  }

  /** Runs work on the ready card. Throws what the card's state means when it is not ready. */
  async submit<T>(work: Work<T>): Promise<T> {
    return this.#lane.run(async () => {
      const card = this.#ready;
      if (card === null) throw this.#notReady();
      try {
        return await card.held.transaction((tx) => work(tx, card), {
          signal: this.#ending.signal,
          onWaiting: () => undefined,
          waitAtMostMs: SUBMIT_WAIT_MS,
        });
      } catch (error) {
        this.#lookAgain(card.held.reader);
        throw error;
      }
    });
  }

  /** Waits for running work, then gives the card back. Idempotent. */
  async end(): Promise<void> {
    this.#ending.abort();
    await this.#lane.run(async () => {
      this.#ready = null;
      await this.#dropAllBut([]);
    });
    await this.#watching;
  }

  async #watch(): Promise<void> {
    const { readers } = this.#options;
    for await (const snapshot of readers.watch(this.#ending.signal)) {
      this.#latest = snapshot;
      void this.#lane.run(() => this.#look());
    }
  }

  /** After work that failed: what the card says now is said again, whether it changed or not. */
  #lookAgain(reader: string): void {
    setImmediate(() => {
      void this.#lane.run(async () => {
        this.#looked.delete(reader);
        this.#ready = null;
        this.#said = null;
        await this.#look({ quietly: true });
      });
    });
  }

  async #look({ quietly = false } = {}): Promise<void> {
    if (this.#ending.signal.aborted) return;
    const { available, readers } = this.#latest;
    const wanted = wantedReaders(readers, this.#options.reader);
    if (this.#readyIsStill(wanted)) return;
    this.#ready = null;
    const present = wanted.filter(({ card }) => card !== "absent");
    await this.#dropAllBut(present);
    if (!available) this.#say({ state: "service-unavailable" });
    else if (wanted.length === 0) this.#say(this.#noReader());
    else if (present.length === 0) this.#say({ state: "no-card" });
    else await this.#findCard(present, quietly);
  }

  #noReader(): CardState {
    const { reader } = this.#options;
    return reader === undefined ? { state: "no-reader" } : { state: "reader-away", reader };
  }

  #readyIsStill(readers: readonly ReaderSnapshot[]): boolean {
    const ready = this.#ready;
    return (
      ready !== null &&
      readers.some(
        ({ name, card, change }) =>
          name === ready.held.reader && card === "present" && change === ready.change,
      )
    );
  }

  /** Forgets what was known of cards that went, and gives their connections back. */
  async #dropAllBut(present: readonly ReaderSnapshot[]): Promise<void> {
    const isPresent = (name: string, change: number) =>
      present.some((reader) => reader.name === name && reader.change === change);
    for (const known of [this.#looked, this.#traits]) {
      for (const [name, { change }] of known) if (!isPresent(name, change)) known.delete(name);
    }
    for (const [name, held] of this.#helds) {
      if (present.some((reader) => reader.name === name)) continue;
      this.#helds.delete(name);
      await held.drop("leave");
    }
  }

  /** The first ready card is chosen and kept. Without one, the first card that says anything. */
  async #findCard(present: readonly ReaderSnapshot[], quietly: boolean): Promise<void> {
    const states: CardState[] = [];
    for (const reader of present) {
      const state = await this.#lookAt(reader, quietly);
      if (state?.state === "ready" || this.#ending.signal.aborted) return;
      if (state !== null) states.push(state);
      // Gone while we looked: the next snapshot says so. A card that is still settling in the
      // reader refuses the connection too, and no snapshot follows: so it is looked at again.
      else void this.#lookLater();
    }
    const [first] = states;
    if (first !== undefined) this.#say(first);
  }

  async #lookAt(reader: ReaderSnapshot, quietly: boolean): Promise<CardState | null> {
    const { name, change } = reader;
    const known = this.#looked.get(name);
    if (known !== undefined) return known.state;
    if (reader.card === "mute") {
      const state: CardState = { state: "mute-card", reader: name };
      this.#looked.set(name, { change, state });
      return state;
    }
    if (!quietly) this.#say({ state: "reading", reader: name });
    const state = await this.#probe(reader);
    if (state?.state === "in-use") void this.#lookLater();
    else if (state !== null && state.state !== "ready") this.#looked.set(name, { change, state });
    return state;
  }

  async #probe({ name, change }: ReaderSnapshot): Promise<CardState | null> {
    const { purpose, readers } = this.#options;
    const held = this.#helds.get(name) ?? new HeldCard(readers, name);
    this.#helds.set(name, held);
    const { traits } = this.#traits.get(name) ?? { traits: new CardTraits() };
    this.#traits.set(name, { change, traits });
    let certificate: Uint8Array | null = null;
    const state = await probe(held, {
      purpose,
      traits,
      signal: this.#ending.signal,
      onState: (now) => {
        this.#say(now);
      },
      onReady: async (session) => {
        certificate = await readWhatIsFree(session, purpose);
      },
    });
    if (state?.state === "ready") {
      const { triesLeft } = state;
      this.#ready = { held, change, traits, triesLeft, certificate };
      this.#wasReady = true;
    } else if (state?.state !== "in-use") {
      this.#helds.delete(name);
      await held.drop("leave");
    }
    return state;
  }

  /** No event says that a program lets go of a card, or that a card has settled. */
  async #lookLater(): Promise<void> {
    await pause(LOOK_AGAIN_MS, this.#ending.signal);
    await this.#lane.run(() => this.#look());
  }

  #say(card: CardState): void {
    if (this.#ending.signal.aborted) return;
    if (this.#said !== null && isDeepStrictEqual(this.#said, card)) return;
    this.#said = card;
    this.#options.onCard(card);
  }

  #notReady(): Error {
    const state = this.#said ?? { state: "no-card" };
    return cardStateError(state, this.purpose, this.#wasReady) ?? new Error("ready without a card");
  }
}

/** On plastic the authentication certificate is free: read while the person types. */
async function readWhatIsFree(session: JpkiSession, purpose: Purpose): Promise<Uint8Array | null> {
  if (purpose !== "authentication") return null;
  try {
    return await session.readCertificate(purpose);
  } catch (error) {
    // A phone's is behind the password: it is read after VERIFY then.
    if (isTegataError(error, "card/status") || isTegataError(error, "card/malformed")) return null;
    throw error;
  }
}
