import { toBase64 } from "@tegata/protocol/bytes";
import { TegataError } from "@tegata/protocol/errors";
import { Pin } from "@tegata/smartcard/jpki";
import { verified } from "../conversation/verified.ts";
import { requireOrigin, tokenDigest } from "../token/web-eid-token.ts";
import type { Handler } from "./handler.ts";

export const authenticate: Handler<"authenticate"> = async (request, context) => {
  using pin = Pin.take(request.pin);
  const { origin, nonce } = request;
  requireOrigin(origin, { allowLoopback: context.allowLoopback });
  const conversation = context.conversations.find(request.conversation);
  const { purpose } = conversation;
  if (purpose !== "authentication") {
    throw new TegataError("request/invalid", "not prepared for this", { path: "conversation" });
  }
  const submitted = { purpose, pin, lastTry: request.lastTry === true };
  return await conversation.submit(
    verified(submitted, async (session, card) => {
      const signature = await session.sign(purpose, "SHA-256", tokenDigest(origin, nonce));
      const certificate = card.certificate ?? (await session.readCertificate(purpose));
      return {
        certificate: toBase64(certificate),
        signature: toBase64(signature),
        algorithm: "RS256" as const,
      };
    }),
  );
};
