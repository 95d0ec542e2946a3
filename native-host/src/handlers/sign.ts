import { equalBytes, fromBase64, toBase64 } from "@tegata/protocol/bytes";
import { TegataError } from "@tegata/protocol/errors";
import type { HostRequestOf } from "@tegata/protocol/host";
import { Pin } from "@tegata/smartcard/jpki";
import { verified } from "../conversation/verified.ts";
import type { Handler } from "./handler.ts";

const DIGEST_LENGTH = { "SHA-256": 32, "SHA-384": 48, "SHA-512": 64 } as const;

export const sign: Handler<"sign"> = async (request, { conversations }) => {
  using pin = Pin.take(request.pin);
  const digests = request.digests.map(decodeDigest);
  const conversation = conversations.find(request.conversation);
  const { purpose } = conversation;
  if (purpose !== "signature") {
    throw new TegataError("request/invalid", "not prepared for this", { path: "conversation" });
  }
  const submitted = { purpose, pin, lastTry: request.lastTry === true };
  return await conversation.submit(
    verified(submitted, async (session) => {
      const certificate = await session.readCertificate(purpose);
      requireSame(certificate, request.certificate);
      const signatures: string[] = [];
      for (const { algorithm, digest } of digests) {
        signatures.push(toBase64(await session.sign(purpose, algorithm, digest)));
      }
      return { certificate: toBase64(certificate), signatures };
    }),
  );
};

function decodeDigest(
  { algorithm, value }: HostRequestOf<"sign">["digests"][number],
  index: number,
) {
  const digest = fromBase64(value);
  if (digest.length !== DIGEST_LENGTH[algorithm]) {
    const path = `digests.${index}.value`;
    throw new TegataError("request/invalid", "the digest's length is another", { path });
  }
  return { algorithm, digest };
}

/** The signer chose a certificate before: a card with another one is not the signer's choice. */
function requireSame(certificate: Uint8Array, chosen: string | undefined): void {
  if (chosen === undefined || equalBytes(certificate, fromBase64(chosen))) return;
  throw new TegataError("request/invalid", "the card has another certificate", {
    path: "certificate",
  });
}
