import { ascii, concat, tlv } from "../../bytes.ts";
import type { SigningKey } from "../signing-key.ts";

const HASH_AND_PAD = 0x03;

/** A card-verifiable certificate by shape (7F21 { 5F4E, 5F37 }), marked as a test's. */
export function cvCertificate(key: SigningKey): Uint8Array {
  const body = ascii("TEGATA TEST CV CERTIFICATE");
  return tlv(0x7f21, concat(tlv(0x5f4e, body), tlv(0x5f37, key.sign(HASH_AND_PAD, body))));
}
