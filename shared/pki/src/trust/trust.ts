import type { Purpose } from "@tegata/protocol/purpose";
import { hasKeyUsage, isAuthority, subjectKeyIdOf } from "../certificate/extensions.ts";
import { sha256Hex } from "../certificate/fingerprint.ts";
import { type ParsedCertificate, parseCertificate } from "../certificate/parse.ts";
import { PkiError } from "../errors.ts";
import { OFFICIAL_AUTHORITIES } from "./official-authorities.ts";
import { SIGNATURE_ALGORITHMS } from "./signature-algorithms.ts";

export type TrustOptions = {
  /** CA certificates (DER) that may issue authentication certificates, and signature certificates. */
  readonly authentication: readonly Uint8Array[];
  readonly signature: readonly Uint8Array[];
  /** Accepts CAs that are none of J-LIS's own, JPKI-TEST among them. Every result is marked. */
  readonly testMode: boolean;
  /** SHA-256 (hexadecimal) of J-LIS's CA certificates that this version does not know yet. */
  readonly extraOfficial?: readonly string[];
};

export type TrustedAuthority = {
  readonly keyId: string;
  readonly subject: Uint8Array;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** The bits of its public key, by whose hash OCSP names it. RFC 6960, 4.1.1. */
  readonly publicKey: Uint8Array;
  /** The algorithm that its key can be used with, and the key, imported once. */
  readonly algorithm: string;
  readonly key: CryptoKey;
  /** Its fingerprint is J-LIS's. */
  readonly official: boolean;
};

/** The configured CAs by purpose and key identifier. */
export type Trust = Readonly<Record<Purpose, ReadonlyMap<string, TrustedAuthority>>> & {
  readonly testMode: boolean;
};

const KEY_ALGORITHMS: ReadonlyMap<string, string> = new Map([
  ["1.2.840.113549.1.1.1", "1.2.840.113549.1.1.11"],
  ["1.2.840.10045.2.1", "1.2.840.10045.4.3.3"],
]);

/**
 * Reads and checks the configured CAs once; the result serves any number of verifications.
 * Throws `trust/not-official` outside test mode, `trust/not-an-authority`, `certificate/malformed`.
 */
export async function loadTrust(options: TrustOptions): Promise<Trust> {
  const load = async (ders: readonly Uint8Array[]): Promise<Map<string, TrustedAuthority>> => {
    const authorities = await Promise.all(ders.map((der) => loadAuthority(der, options)));
    return new Map(authorities.map((authority) => [authority.keyId, authority]));
  };
  return {
    authentication: await load(options.authentication),
    signature: await load(options.signature),
    testMode: options.testMode,
  };
}

async function loadAuthority(
  der: Uint8Array,
  { testMode, extraOfficial = [] }: TrustOptions,
): Promise<TrustedAuthority> {
  const certificate = parseCertificate(der);
  const sha256 = await sha256Hex(der);
  const official = OFFICIAL_AUTHORITIES.has(sha256) || extraOfficial.includes(sha256);
  if (!official && !testMode) {
    throw new PkiError("trust/not-official", "not one of J-LIS's CAs", { sha256 });
  }
  const keyId = subjectKeyIdOf(certificate);
  if (keyId === null || !isAuthority(certificate) || !hasKeyUsage(certificate, "keyCertSign")) {
    throw new PkiError("trust/not-an-authority", "a certificate that may not issue", { sha256 });
  }
  return {
    keyId,
    subject: subjectBytes(certificate),
    publicKey: certificate.x509.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView,
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
    ...(await importKey(certificate)),
    official,
  };
}

const subjectBytes = ({ x509 }: ParsedCertificate): Uint8Array =>
  new Uint8Array(x509.subject.valueBeforeDecode);

export const issuerBytes = ({ x509 }: ParsedCertificate): Uint8Array =>
  new Uint8Array(x509.issuer.valueBeforeDecode);

async function importKey({
  x509,
}: ParsedCertificate): Promise<{ algorithm: string; key: CryptoKey }> {
  const info = x509.subjectPublicKeyInfo;
  const keyType = info.algorithm.algorithmId;
  const algorithm = KEY_ALGORITHMS.get(keyType);
  const parameters = algorithm ? SIGNATURE_ALGORITHMS.get(algorithm) : undefined;
  if (!algorithm || !parameters) {
    throw new PkiError("certificate/algorithm", "a CA key of another kind", { oid: keyType });
  }
  const spki = info.toSchema().toBER(false);
  const key = await crypto.subtle.importKey("spki", spki, parameters.importKey, false, ["verify"]);
  return { algorithm, key };
}
