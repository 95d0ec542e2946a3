import { isTegataError } from "@tegata/protocol/errors";
import { CardInfoSession, CardTraits } from "@tegata/smartcard/card-info";
import type { ChosenCard } from "./with-card.ts";

/** Tries left of 券面入力補助's password, 0 when blocked; spends none. Null: it cannot be asked. */
export async function cardInfoTries(card: ChosenCard): Promise<number | null> {
  try {
    return await card.transaction(async (tx) => {
      const session = await CardInfoSession.open(tx.channel, { traits: new CardTraits() });
      try {
        return await session.triesLeft("card-info");
      } finally {
        tx.disposition = await session.leave();
      }
    });
  } catch (error) {
    if (isTegataError(error, "card/unknown") || isTegataError(error, "card/status")) return null;
    throw error;
  }
}
