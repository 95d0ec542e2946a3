import { toBase64 } from "@tegata/protocol/bytes";
import { Pin } from "@tegata/smartcard/jpki";
import { verified } from "../conversation/verified.ts";
import type { Handler } from "./handler.ts";
import { notPrepared, signAll } from "./sign.ts";

/**
 * VERIFY and the certificate; the transaction then waits for the digests that are made with it.
 * One password, sent once, although the container needs the certificate before it can be signed.
 */
export const beginSign: Handler<"begin-sign"> = async (request, { conversations }) => {
  using pin = Pin.take(request.pin);
  const conversation = conversations.find(request.conversation);
  const { purpose, halfSigned } = conversation;
  if (purpose !== "signature") throw notPrepared();
  const submitted = { purpose, pin, lastTry: request.lastTry === true };
  const certificate = await halfSigned.begin((waiting) =>
    conversation.submit(
      verified(submitted, async (session) => {
        const digests = await waiting(await session.readCertificate(purpose));
        return signAll(session, digests);
      }),
    ),
  );
  return { certificate: toBase64(certificate) };
};
