import { equalBytes, fromBase64, toBase64 } from "@tegata/protocol/bytes";
import { TegataError } from "@tegata/protocol/errors";
import type { JpkiSession } from "@tegata/smartcard/jpki";
import { Pin } from "@tegata/smartcard/jpki";
import { verified } from "../conversation/verified.ts";
import { type DecodedDigest, decodeDigests } from "./digests.ts";
import type { Handler } from "./handler.ts";

export const sign: Handler<"sign"> = async (request, { conversations }) => {
  using pin = Pin.take(request.pin);
  const digests = decodeDigests(request.digests);
  const conversation = conversations.find(request.conversation);
  const { purpose } = conversation;
  if (purpose !== "signature") throw notPrepared();
  const submitted = { purpose, pin, lastTry: request.lastTry === true };
  return await conversation.submit(
    verified(submitted, async (session) => {
      const certificate = await session.readCertificate(purpose);
      requireSame(certificate, request.certificate);
      const signatures = await signAll(session, digests);
      return { certificate: toBase64(certificate), signatures };
    }),
  );
};

export const notPrepared = (): TegataError =>
  new TegataError("request/invalid", "not prepared for this", { path: "conversation" });

/** In base64, one after the other: a card does one thing at a time. */
export async function signAll(
  session: JpkiSession,
  digests: readonly DecodedDigest[],
): Promise<string[]> {
  const signatures: string[] = [];
  for (const { algorithm, digest } of digests) {
    signatures.push(toBase64(await session.sign("signature", algorithm, digest)));
  }
  return signatures;
}

/** The signer chose a certificate before: a card with another one is not the signer's choice. */
function requireSame(certificate: Uint8Array, chosen: string | undefined): void {
  if (chosen === undefined || equalBytes(certificate, fromBase64(chosen))) return;
  throw new TegataError("request/invalid", "the card has another certificate", {
    path: "certificate",
  });
}
