import { isTegataError, type TegataError } from "@tegata/protocol/errors";
import type { CardState } from "@tegata/protocol/host";
import type { Purpose } from "@tegata/protocol/purpose";
import { type CardTraits, JpkiSession } from "@tegata/smartcard/jpki";
import type { HeldCard, Transaction } from "./held-card.ts";

export type ProbeOptions = {
  readonly purpose: Purpose;
  readonly traits: CardTraits;
  readonly signal: AbortSignal;
  readonly onState: (state: CardState) => void;
  /** Reads what is free while the person types, in the same transaction, after `ready` is said. */
  readonly onReady: (session: JpkiSession) => Promise<void>;
};

/** Other readers may hold the card that is meant: so one look does not wait for ever. */
const LOOK_WAIT_MS = 1_500;

/** States that a failed look at a card can end in, by error code. */
const STATE_OF_ERROR: Readonly<Record<string, "unknown-card" | "mute-card" | "in-use">> = {
  "card/unknown": "unknown-card",
  "card/status": "unknown-card",
  "card/malformed": "unknown-card",
  "card/mute": "mute-card",
  "reader/in-use": "in-use",
};

/** Looks at the card in one reader and says what it is. Null: it went while we looked. */
export async function probe(held: HeldCard, options: ProbeOptions): Promise<CardState | null> {
  const { reader } = held;
  const { signal, onState } = options;
  try {
    return await held.transaction((tx) => look(tx, reader, options), {
      signal,
      waitAtMostMs: LOOK_WAIT_MS,
      onWaiting: () => {
        onState({ state: "in-use", reader });
      },
    });
  } catch (error) {
    const state = isTegata(error) ? STATE_OF_ERROR[error.code] : undefined;
    if (state !== undefined) return { state, reader };
    if (isGone(error)) return null;
    throw error;
  }
}

const isTegata = (error: unknown): error is TegataError =>
  error instanceof Error && error.name === "TegataError";

/** What the next look at the readers explains better than we can here. */
const isGone = (error: unknown): boolean =>
  isTegataError(error, "card/removed") ||
  isTegataError(error, "card/none") ||
  isTegataError(error, "reader/none") ||
  isTegataError(error, "pcsc/unavailable");

async function look(tx: Transaction, reader: string, options: ProbeOptions): Promise<CardState> {
  const { purpose, traits, onState, onReady } = options;
  const session = await JpkiSession.open(tx.channel, { traits });
  try {
    const info = await session.token();
    const availability = await session.availability();
    if (!availability[purpose]) return { state: "no-certificate", reader };
    const triesLeft = await session.triesLeft(purpose);
    const ready: CardState = { state: "ready", reader, token: info?.token ?? null, triesLeft };
    onState(ready);
    await onReady(session);
    return ready;
  } finally {
    tx.disposition = await session.leave();
  }
}
