import { type PasswordName, TegataError } from "@tegata/protocol/errors";
import type { Purpose } from "@tegata/protocol/purpose";
import { type CardTraits, JpkiSession, type Pin } from "@tegata/smartcard/jpki";
import type { Transaction } from "./held-card.ts";
import { requirePinForm } from "./pin-form.ts";

export type Submitted = {
  readonly purpose: Purpose;
  readonly pin: Pin;
  /** The person confirmed that a wrong password now blocks it. */
  readonly lastTry: boolean;
};

/** What is known of the card before the transaction. */
export type KnownCard = {
  readonly traits: CardTraits;
  /** As the person saw it; null when nobody was shown a number. */
  readonly triesLeft: number | null;
  /** The certificate, when it was read before. */
  readonly certificate: Uint8Array | null;
};

/**
 * Work that needs a password: select, tries unchanged?, VERIFY once, the work, leave with a reset.
 * Throws `pin/form` at once. Nothing is sent when the tries are not those that the person saw, when none is left, or when the
 * last one was not confirmed.
 */
export function verified<T, K extends KnownCard>(
  { purpose, pin, lastTry }: Submitted,
  work: (session: JpkiSession, card: K) => Promise<T>,
): (tx: Transaction, card: K) => Promise<T> {
  requirePinForm(purpose, pin);
  return async (tx, card) => {
    const session = await JpkiSession.open(tx.channel, { traits: card.traits });
    try {
      const triesLeft = await session.triesLeft(purpose);
      if (card.triesLeft !== null && triesLeft !== card.triesLeft) {
        throw new TegataError("card/changed", "the tries are not those shown", { triesLeft });
      }
      requireTry(purpose, triesLeft, lastTry);
      tx.mayRepeat = false;
      await session.verify(purpose, pin);
      // Another connection may mean another card: what was read before is not trusted then.
      return await work(session, tx.isNewConnection ? { ...card, certificate: null } : card);
    } finally {
      tx.disposition = await session.leave();
    }
  };
}

/** Throws `pin/blocked`, or `pin/last-try` when the last try was not confirmed. */
export function requireTry(purpose: PasswordName, triesLeft: number, lastTry: boolean): void {
  if (triesLeft === 0) {
    throw new TegataError("pin/blocked", "no try is left", { purpose });
  }
  if (triesLeft === 1 && !lastTry) {
    throw new TegataError("pin/last-try", "the last try was not confirmed", { purpose });
  }
}
