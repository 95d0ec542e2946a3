import { randomBytes, verify, X509Certificate } from "node:crypto";
import { TEST_ORIGIN } from "@tegata/protocol/own-pages";
import type { JpkiSession } from "@tegata/smartcard/jpki";
import { tokenDigest, tokenText } from "../token/web-eid-token.ts";

/**
 * Lets the card sign a random number for an origin that no site can have, and checks it on the
 * spot: whether the key fits the certificate. For a session whose password was verified.
 */
export async function makeTestSignature(session: JpkiSession): Promise<boolean> {
  const nonce = randomBytes(32).toString("base64");
  const certificate = await session.readCertificate("authentication");
  const digest = tokenDigest(TEST_ORIGIN, nonce);
  const signature = await session.sign("authentication", "SHA-256", digest);
  const { publicKey } = new X509Certificate(certificate);
  return verify("sha256", tokenText(TEST_ORIGIN, nonce), publicKey, signature);
}
