import { randomBytes } from "node:crypto";
import * as asn1js from "asn1js";
import { Certificate, CertificateRevocationList, RevokedCertificate, Time, TimeType } from "pkijs";
import { distinguishedName, type NameParts } from "./asn1.ts";
import {
  crlDistributionPoint,
  isCa,
  keyUsage,
  subjectAltDirectoryName,
  subjectKeyIdentifier,
} from "./extensions.ts";
import { HASHES, type KeyAlgorithm, type KeyPair, keyIdOf, makeKeyPair } from "./keys.ts";
import { AUTHORITY_NAMES, type Purpose } from "./profile.ts";

export type Validity = { readonly notBefore: Date; readonly notAfter: Date };

/** A test CA with its key. */
export type Authority = {
  readonly purpose: Purpose;
  readonly name: NameParts;
  readonly certificate: Uint8Array;
  readonly serial: asn1js.Integer;
  readonly keyId: Uint8Array;
  readonly keys: KeyPair;
  readonly algorithm: KeyAlgorithm;
};

const HIGHEST_POSITIVE_BYTE = 0x7f;
const SERIAL_LENGTH = 4;

/** Four bytes, positive and without a leading zero, as J-LIS gives them. */
export function makeSerial(): asn1js.Integer {
  const bytes = Uint8Array.from(randomBytes(SERIAL_LENGTH));
  bytes[0] = ((bytes[0] ?? 0) & HIGHEST_POSITIVE_BYTE) | 0x40;
  return new asn1js.Integer({ valueHex: bytes.buffer });
}

/** J-LIS's CA profile with a subject that says what it is: O=JPKI-TEST, of Tegata's tests. */
export async function makeAuthority(
  purpose: Purpose,
  validity: Validity,
  algorithm: KeyAlgorithm = "RSA-2048",
): Promise<Authority> {
  const { name, alternativeName } = AUTHORITY_NAMES[purpose];
  const keys = await makeKeyPair(algorithm);
  const keyId = await keyIdOf(keys.publicKey);
  const certificate = makeCertificate(makeSerial(), validity);
  certificate.subject = distinguishedName(name);
  certificate.issuer = distinguishedName(name);
  certificate.extensions = [
    keyUsage("keyCertSign", "cRLSign"),
    subjectAltDirectoryName(alternativeName),
    isCa(),
    crlDistributionPoint(name),
    subjectKeyIdentifier(keyId),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, HASHES[algorithm]);
  return {
    purpose,
    name,
    certificate: new Uint8Array(certificate.toSchema(true).toBER(false)),
    serial: certificate.serialNumber,
    keyId,
    keys,
    algorithm,
  };
}

const time = (value: Date): Time => new Time({ type: TimeType.UTCTime, value });

export const makeCertificate = (
  serialNumber: asn1js.Integer,
  { notBefore, notAfter }: Validity,
): Certificate =>
  new Certificate({
    version: 2,
    serialNumber,
    notBefore: time(notBefore),
    notAfter: time(notAfter),
  });

/** The CA's list of revoked certificates. Only certified bodies can fetch the real one. */
export async function makeRevocationList(
  authority: Authority,
  revoked: readonly asn1js.Integer[],
  { notBefore, notAfter }: Validity,
): Promise<Uint8Array> {
  const list = new CertificateRevocationList({
    version: 1,
    issuer: distinguishedName(authority.name),
    thisUpdate: time(notBefore),
    nextUpdate: time(notAfter),
  });
  if (revoked.length > 0) {
    list.revokedCertificates = revoked.map(
      (userCertificate) =>
        new RevokedCertificate({
          userCertificate,
          revocationDate: time(notBefore),
        }),
    );
  }
  await list.sign(authority.keys.privateKey, HASHES[authority.algorithm]);
  return new Uint8Array((list.toSchema(true) as asn1js.Sequence).toBER(false));
}
