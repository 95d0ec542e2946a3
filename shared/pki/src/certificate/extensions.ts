import { toHex } from "@tegata/protocol/bytes";
import type * as asn1js from "asn1js";
import {
  AltName,
  AuthorityKeyIdentifier,
  BasicConstraints,
  CertificatePolicies,
  ExtKeyUsage,
} from "pkijs";
import type { ParsedCertificate } from "./parse.ts";

/** Object identifiers of RFC 5280, 4.2. */
export const EXTENSION_OIDS = {
  subjectKeyIdentifier: "2.5.29.14",
  keyUsage: "2.5.29.15",
  subjectAltName: "2.5.29.17",
  issuerAltName: "2.5.29.18",
  basicConstraints: "2.5.29.19",
  crlDistributionPoints: "2.5.29.31",
  certificatePolicies: "2.5.29.32",
  authorityKeyIdentifier: "2.5.29.35",
  extendedKeyUsage: "2.5.29.37",
  authorityInfoAccess: "1.3.6.1.5.5.7.1.1",
} as const;

const KEY_USAGE_BITS = {
  digitalSignature: 0,
  nonRepudiation: 1,
  keyCertSign: 5,
} as const;
export type KeyUsage = keyof typeof KEY_USAGE_BITS;

type Parsed = abstract new (...args: never[]) => unknown;

function valueOf<T extends Parsed>(
  { extensions }: ParsedCertificate,
  name: keyof typeof EXTENSION_OIDS,
  type: T,
): InstanceType<T> | null {
  const value: unknown = extensions.get(EXTENSION_OIDS[name])?.parsedValue;
  return value instanceof type ? (value as InstanceType<T>) : null;
}

export function isAuthority(certificate: ParsedCertificate): boolean {
  return valueOf(certificate, "basicConstraints", BasicConstraints)?.cA === true;
}

/** Policy identifiers in their order; empty where the extension is absent. */
export function policiesOf(certificate: ParsedCertificate): readonly string[] {
  const policies = valueOf(certificate, "certificatePolicies", CertificatePolicies);
  return policies?.certificatePolicies.map(({ policyIdentifier }) => policyIdentifier) ?? [];
}

/** True where the key usage extension is present and names the usage. RFC 5280, 4.2.1.3. */
export function hasKeyUsage(certificate: ParsedCertificate, usage: KeyUsage): boolean {
  const extension = certificate.extensions.get(EXTENSION_OIDS.keyUsage);
  const bits = extension?.parsedValue as asn1js.BitString | undefined;
  const bit = KEY_USAGE_BITS[usage];
  const byte = bits?.valueBlock.valueHexView[bit >> 3] ?? 0;
  return (byte & (0x80 >> (bit & 7))) !== 0;
}

/** Null where the extension is absent, which leaves every use open. */
export function extendedKeyUsageOf(certificate: ParsedCertificate): readonly string[] | null {
  return valueOf(certificate, "extendedKeyUsage", ExtKeyUsage)?.keyPurposes ?? null;
}

export function authorityKeyIdOf(certificate: ParsedCertificate): string | null {
  const identifier = valueOf(certificate, "authorityKeyIdentifier", AuthorityKeyIdentifier);
  const keyId = identifier?.keyIdentifier?.valueBlock.valueHexView;
  return keyId ? toHex(keyId) : null;
}

export function subjectKeyIdOf(certificate: ParsedCertificate): string | null {
  const extension = certificate.extensions.get(EXTENSION_OIDS.subjectKeyIdentifier);
  const value = extension?.parsedValue as asn1js.OctetString | undefined;
  return value ? toHex(value.valueBlock.valueHexView) : null;
}

/** The names of the subject alternative name extension; empty where it is absent. */
export function subjectAltNamesOf(certificate: ParsedCertificate): AltName["altNames"] {
  return valueOf(certificate, "subjectAltName", AltName)?.altNames ?? [];
}
