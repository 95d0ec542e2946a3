import { toHex } from "@tegata/protocol/bytes";
import * as asn1js from "asn1js";
import { oid, sequence, toDer } from "../der/make.ts";
import { bytesOf, type Node } from "../der/tree.ts";
import { PkiError } from "../errors.ts";
import type { DigestAlgorithm } from "../signature/digest.ts";

const DIGEST_OIDS = {
  "SHA-256": "2.16.840.1.101.3.4.2.1",
  "SHA-384": "2.16.840.1.101.3.4.2.2",
  "SHA-512": "2.16.840.1.101.3.4.2.3",
} as const satisfies Record<DigestAlgorithm, string>;

/** RFC 5754, 3.2. */
const RSA_OIDS = {
  "SHA-256": "1.2.840.113549.1.1.11",
  "SHA-384": "1.2.840.113549.1.1.12",
  "SHA-512": "1.2.840.113549.1.1.13",
} as const satisfies Record<DigestAlgorithm, string>;

/** rsaEncryption as a signature algorithm takes its hash from the digest algorithm. RFC 3370, 3.2. */
const RSA_ENCRYPTION = "1.2.840.113549.1.1.1";

const withNull = (identifier: string): asn1js.Sequence =>
  sequence(oid(identifier), new asn1js.Null());

/** Parameters absent, as RFC 5754, 2 wants digest algorithms written. */
export const digestIdentifier = (algorithm: DigestAlgorithm): asn1js.Sequence =>
  sequence(oid(DIGEST_OIDS[algorithm]));

export const signatureIdentifier = (algorithm: DigestAlgorithm): asn1js.Sequence =>
  withNull(RSA_OIDS[algorithm]);

const hexOf = (block: asn1js.BaseBlock): string => toHex(toDer(block));

const ALGORITHMS = ["SHA-256", "SHA-384", "SHA-512"] as const;

/** Whole identifiers, so that parameters which nobody should send are refused with them. */
const DIGESTS: ReadonlyMap<string, DigestAlgorithm> = new Map(
  ALGORITHMS.flatMap((algorithm) => [
    [hexOf(digestIdentifier(algorithm)), algorithm] as const,
    [hexOf(withNull(DIGEST_OIDS[algorithm])), algorithm] as const,
  ]),
);

/** Throws `signature/algorithm`: SHA-1 and everything unknown. */
export function readDigestAlgorithm(node: Node | undefined): DigestAlgorithm {
  const hex = toHex(bytesOf(node));
  const algorithm = DIGESTS.get(hex);
  if (!algorithm) throw unknownAlgorithm(hex);
  return algorithm;
}

/** Throws `signature/algorithm` unless it is RSASSA-PKCS1-v1_5 with this digest algorithm. */
export function requireRsa(node: Node | undefined, digest: DigestAlgorithm): void {
  const hex = toHex(bytesOf(node));
  const allowed = [signatureIdentifier(digest), withNull(RSA_ENCRYPTION)].map(hexOf);
  if (!allowed.includes(hex)) throw unknownAlgorithm(hex);
}

const unknownAlgorithm = (hex: string): PkiError =>
  new PkiError("signature/algorithm", "not an algorithm of this profile", {
    algorithm: hex.slice(0, 64),
  });
