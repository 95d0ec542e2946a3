import { toBase64 } from "@tegata/protocol/bytes";
import { Pin } from "@tegata/smartcard/jpki";
import { verified } from "../conversation/verified.ts";
import type { Handler } from "./handler.ts";

export const certificate: Handler<"certificate"> = async (request, { conversations }) => {
  using pin = Pin.take(request.pin);
  const conversation = conversations.find(request.conversation);
  const { purpose } = conversation;
  const submitted = { purpose, pin, lastTry: request.lastTry === true };
  const der = await conversation.submit(
    verified(submitted, async (session, card) => {
      return card.certificate ?? (await session.readCertificate(purpose));
    }),
  );
  return { certificate: toBase64(der) };
};
