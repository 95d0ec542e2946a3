import type { ParsedCertificate } from "../certificate/parse.ts";
import { PkiError } from "../errors.ts";
import type { Check } from "./check.ts";

const RSA = "1.2.840.113549.1.1.1";
const RSA_BITS_MIN = 2048;
const EC = "1.2.840.10045.2.1";
const EC_BITS = 384;

/** RSA of 2048 bits and more, or the next card's P-384. */
export const hasStrongKey: Check = ({ x509, publicKey }) => {
  const { algorithm } = x509.subjectPublicKeyInfo;
  const bits = keyBits(publicKey);
  const enough = new Map([
    [RSA, bits >= RSA_BITS_MIN],
    [EC, bits === EC_BITS],
  ]).get(algorithm.algorithmId);
  if (enough === undefined) {
    const details = { oid: algorithm.algorithmId };
    throw new PkiError("certificate/algorithm", "a key of another kind", details);
  }
  if (!enough) throw new PkiError("certificate/weak-key", "its key is too short", { bits });
};

function keyBits(key: ParsedCertificate["publicKey"]): number {
  if (!key) return 0;
  if ("x" in key) return key.x.byteLength * 8;
  const modulus = key.modulus.valueBlock.valueHexView;
  const first = modulus.findIndex((byte) => byte !== 0);
  return first === -1 ? 0 : (modulus.length - first) * 8;
}
