import { base64urlnopad } from "@scure/base";
import { RSAPublicKey } from "pkijs";
import { PkiError } from "../errors.ts";
import type { ParsedCertificate } from "./parse.ts";

const RSA = "1.2.840.113549.1.1.1";

export type RsaHash = "SHA-256" | "SHA-384" | "SHA-512";

/**
 * The certificate's key for RSASSA-PKCS1-v1_5 with the given hash. Throws `certificate/algorithm`
 * on a key of another kind. By JWK, because OpenSSL 3 takes five times as long for an SPKI.
 */
async function importRsaKey(
  { x509, publicKey }: ParsedCertificate,
  hash: RsaHash,
): Promise<CryptoKey> {
  const oid = x509.subjectPublicKeyInfo.algorithm.algorithmId;
  if (oid !== RSA || !(publicKey instanceof RSAPublicKey)) {
    throw new PkiError("certificate/algorithm", "no RSA key", { oid });
  }
  const jwk: JsonWebKey = {
    kty: "RSA",
    n: base64urlnopad.encode(unsigned(publicKey.modulus.valueBlock.valueHexView)),
    e: base64urlnopad.encode(unsigned(publicKey.publicExponent.valueBlock.valueHexView)),
  };
  const parameters = { name: "RSASSA-PKCS1-v1_5", hash };
  return crypto.subtle.importKey("jwk", jwk, parameters, false, ["verify"]);
}

/** Without the leading zero that keeps a DER integer positive. RFC 7518, 6.3.1.1. */
const unsigned = (integer: Uint8Array): Uint8Array =>
  integer.subarray(integer.findIndex((byte) => byte !== 0));

/** Whether the certificate's key made this RSASSA-PKCS1-v1_5 signature. */
export async function verifyRsa(
  certificate: ParsedCertificate,
  options: {
    readonly hash: RsaHash;
    readonly signature: Uint8Array;
    readonly data: Uint8Array;
  },
): Promise<boolean> {
  const key = await importRsaKey(certificate, options.hash);
  const signature = Uint8Array.from(options.signature);
  const data = Uint8Array.from(options.data);
  return crypto.subtle.verify("RSASSA-PKCS1-v1_5", key, signature, data);
}
