import type { Purpose } from "@tegata/protocol/purpose";
import { authorityKeyIdOf, policiesOf } from "../certificate/extensions.ts";
import { type ParsedCertificate, parseCertificate } from "../certificate/parse.ts";
import { subjectAttribute } from "../certificate/subject.ts";
import { type JpkiAttributes, readAttributes } from "./attributes.ts";
import { JPKI_POLICIES } from "./policies.ts";

/** What a certificate says. Reading is not trusting: see `verifyJpkiCertificate`. */
export type JpkiCertificate = {
  /** By its policy; null when no JPKI policy is in it. */
  readonly kind: Purpose | null;
  readonly policies: readonly string[];
  readonly serial: string;
  /** The subject's CN. It changes with every renewal: no stable identifier of a person. */
  readonly commonName: string | null;
  readonly municipality: {
    /** Five digits out of the CN (JIS X 0402 without the check digit). */
    readonly code: string | null;
    /** Latin letters, as in `Kiyose-shi`; in signature certificates only. */
    readonly name: string | null;
  };
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly authorityKeyId: string | null;
  readonly attributes: JpkiAttributes;
};

/**
 * Reads a JPKI certificate, or any other X.509 certificate as far as it goes. Throws
 * `certificate/malformed` and `certificate/duplicate-attribute`.
 */
export function readJpkiCertificate(der: Uint8Array): JpkiCertificate {
  return describeCertificate(parseCertificate(der));
}

export function describeCertificate(certificate: ParsedCertificate): JpkiCertificate {
  const policies = policiesOf(certificate);
  const commonName = subjectAttribute(certificate, "commonName");
  return {
    kind: kindOf(policies),
    policies,
    serial: certificate.serial,
    commonName,
    municipality: {
      code: municipalityCode(commonName),
      name: subjectAttribute(certificate, "locality"),
    },
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
    authorityKeyId: authorityKeyIdOf(certificate),
    attributes: readAttributes(certificate),
  };
}

/** Both kinds in one certificate are none: nobody could say what its key may do. */
export function kindOf(policies: readonly string[]): Purpose | null {
  const kinds = new Set(policies.flatMap((oid) => JPKI_POLICIES.get(oid)?.purpose ?? []));
  const [kind = null] = kinds;
  return kinds.size === 1 ? kind : null;
}

/** 23 characters: 14 opaque ones, the municipality's five digits, four more. */
function municipalityCode(commonName: string | null): string | null {
  return /^.{14}(\d{5}).{4}$/.exec(commonName ?? "")?.[1] ?? null;
}
