import { isTegataError, toWireError } from "@tegata/protocol/errors";
import type { CardStatus, HostResult } from "@tegata/protocol/host";
import type { Purpose } from "@tegata/protocol/purpose";
import { CardTraits, JpkiSession } from "@tegata/smartcard/jpki";
import { HeldCard, type Transaction } from "../conversation/held-card.ts";
import type { CardReaders } from "../readers/card-readers.ts";

const READERS_MAX = 16;
const WAIT_AT_MOST_MS = 2_000;

const UNKNOWN_CARD: CardStatus = {
  kind: "unknown",
  token: null,
  certificates: { authentication: false, signature: false },
  triesLeft: { authentication: 0, signature: 0 },
};

/** Card faults that leave a card which says nothing to us; others concern the whole system. */
const SAYS_NOTHING = new Set([
  "card/unknown",
  "card/status",
  "card/malformed",
  "card/mute",
  "reader/in-use",
]);

/** All readers and their cards, read once. Five commands a card, and no password. */
export async function readStatus(readers: CardReaders): Promise<HostResult["status"]["readers"]> {
  const snapshots = await readers.list();
  const found: HostResult["status"]["readers"] = [];
  for (const { name, card } of snapshots.slice(0, READERS_MAX)) {
    found.push({ name, card: card === "absent" ? null : await readCard(readers, name) });
  }
  return found;
}

async function readCard(readers: CardReaders, reader: string): Promise<CardStatus | null> {
  const held = new HeldCard(readers, reader);
  try {
    return await held.transaction(readJpki, {
      signal: new AbortController().signal,
      onWaiting: () => undefined,
      waitAtMostMs: WAIT_AT_MOST_MS,
    });
  } catch (error) {
    const { code } = toWireError(error);
    if (SAYS_NOTHING.has(code)) return UNKNOWN_CARD;
    if (code === "card/removed" || code === "card/none") return null;
    throw error;
  } finally {
    await held.drop("leave");
  }
}

async function readJpki(tx: Transaction): Promise<CardStatus> {
  const session = await JpkiSession.open(tx.channel, { traits: new CardTraits() });
  try {
    const info = await session.token();
    const certificates = await session.availability();
    const triesLeft = {
      authentication: await triesOf(session, "authentication"),
      signature: await triesOf(session, "signature"),
    };
    return {
      kind: "jpki",
      token: info?.token ?? null,
      certificates: { ...certificates },
      triesLeft,
    };
  } finally {
    tx.disposition = await session.leave();
  }
}

/** A card without this password has no try to give. */
async function triesOf(session: JpkiSession, purpose: Purpose): Promise<number> {
  try {
    return await session.triesLeft(purpose);
  } catch (error) {
    if (isTegataError(error, "certificate/absent")) return 0;
    throw error;
  }
}
