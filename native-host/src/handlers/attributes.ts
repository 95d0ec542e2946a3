import type { CardAttributes } from "@tegata/protocol/host";
import { CardInfoSession, Pin } from "@tegata/smartcard/card-info";
import type { Work } from "../conversation/conversation.ts";
import { requireTry } from "../conversation/verified.ts";
import type { Handler } from "./handler.ts";

export const attributes: Handler<"attributes"> = async (request, { conversations }) => {
  using pin = Pin.take(request.pin);
  const conversation = conversations.find(request.conversation);
  return await conversation.submit(readAttributes(pin, request.lastTry === true));
};

/** Opens 券面入力補助 with its own password; the tries of the JPKI passwords do not count here. */
export function readAttributes(pin: Pin, lastTry: boolean): Work<CardAttributes> {
  return async (tx, { traits }) => {
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
