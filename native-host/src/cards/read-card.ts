import { toBase64 } from "@tegata/protocol/bytes";
import { isTegataError } from "@tegata/protocol/errors";
import type { CardContents } from "@tegata/protocol/host";
import type { Purpose } from "@tegata/protocol/purpose";
import { CardTraits, JpkiSession } from "@tegata/smartcard/jpki";
import type { Transaction } from "../conversation/held-card.ts";
import { type CardChoice, ChosenCard } from "./with-card.ts";

const SECURITY_STATUS_NOT_SATISFIED = 0x6982;

/**
 * Reads all that a card gives without a password. Throws `reader/none`, `card/none`,
 * `card/unknown` and what the card's state means.
 */
export async function readCard(choice: CardChoice): Promise<CardContents> {
  await using card = new ChosenCard(choice);
  return await readChosenCard(card);
}

/** As {@link readCard}, for who wants to know which readers a failure is about. */
export async function readChosenCard(card: ChosenCard): Promise<CardContents> {
  const contents = await card.transaction((tx) => read(tx));
  return { reader: card.reader ?? "", ...contents };
}

async function read(tx: Transaction): Promise<Omit<CardContents, "reader">> {
  const session = await JpkiSession.open(tx.channel, { traits: new CardTraits() });
  try {
    const info = await session.token();
    const certificates = await session.availability();
    const filesOf = async (purpose: Purpose) => ({
      certificate: await orNull(() => freeCertificate(session, purpose, certificates[purpose])),
      issuer: await orNull(() => session.readIssuerCertificate(purpose)),
    });
    return {
      token: info?.token ?? null,
      certificates: { ...certificates },
      triesLeft: {
        authentication: await triesOf(session, "authentication"),
        signature: await triesOf(session, "signature"),
      },
      files: {
        authentication: await filesOf("authentication"),
        signature: await filesOf("signature"),
      },
    };
  } finally {
    tx.disposition = await session.leave();
  }
}

/** The signature certificate is behind its password on every card: it is not even asked for. */
async function freeCertificate(
  session: JpkiSession,
  purpose: Purpose,
  isIssued: boolean,
): Promise<Uint8Array | null> {
  return isIssued && purpose === "authentication" ? session.readCertificate(purpose) : null;
}

async function orNull(file: () => Promise<Uint8Array | null>): Promise<string | null> {
  try {
    const bytes = await file();
    return bytes && toBase64(bytes);
  } catch (error) {
    const isLocked =
      isTegataError(error, "card/status") && error.details.sw === SECURITY_STATUS_NOT_SATISFIED;
    if (isLocked || isTegataError(error, "certificate/absent")) return null;
    throw error;
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
