import { Pin } from "@tegata/smartcard/card-info";
import { readAttributes } from "../cards/read-attributes.ts";
import type { Handler } from "./handler.ts";

export const attributes: Handler<"attributes"> = async (request, { conversations }) => {
  using pin = Pin.take(request.pin);
  const conversation = conversations.find(request.conversation);
  return await conversation.submit(readAttributes(pin, request.lastTry === true));
};
