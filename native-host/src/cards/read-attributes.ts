import type { CardAttributes } from "@tegata/protocol/host";
import { CardInfoSession, type CardTraits, type Pin } from "@tegata/smartcard/card-info";
import type { Transaction } from "../conversation/held-card.ts";
import { requireTry } from "../conversation/verified.ts";

/** Opens 券面入力補助 with its own password; the tries of the JPKI passwords do not count here. */
export function readAttributes(pin: Pin, lastTry: boolean) {
  return async (
    tx: Transaction,
    { traits }: { readonly traits: CardTraits },
  ): Promise<CardAttributes> => {
    const session = await CardInfoSession.open(tx.channel, { traits });
    try {
      requireTry("card-info", await session.triesLeft("card-info"), lastTry);
      tx.mayRepeat = false;
      await session.verify("card-info", pin);
      return await session.readAttributes();
    } finally {
      tx.disposition = await session.leave();
    }
  };
}
