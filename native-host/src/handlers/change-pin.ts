import { Pin } from "@tegata/smartcard/jpki";
import { requirePinForm } from "../conversation/pin-form.ts";
import { verified } from "../conversation/verified.ts";
import type { Handler } from "./handler.ts";

export const changePin: Handler<"change-pin"> = async (request, { conversations }) => {
  using pin = Pin.take(request.pin);
  using next = Pin.take(request.newPin);
  const conversation = conversations.find(request.conversation);
  const { purpose } = conversation;
  // Before the present password is spent: a new one that cannot be is known without the card.
  requirePinForm(purpose, next);
  const submitted = { purpose, pin, lastTry: request.lastTry === true };
  await conversation.submit(
    verified(submitted, async (session) => {
      await session.changePin(purpose, next);
    }),
  );
  return {};
};
