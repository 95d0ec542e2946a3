import type { Purpose } from "@tegata/protocol/purpose";
import { type ParsedCertificate, parseCertificate } from "./certificate/parse.ts";
import { CERTIFICATE_CHECKS } from "./checks/index.ts";
import { findAuthority } from "./checks/issued-by-trusted-authority.ts";
import { PkiError } from "./errors.ts";
import { describeCertificate, type JpkiCertificate } from "./jpki/read-jpki-certificate.ts";
import { type RevocationSource, type RevocationStatus, UNCHECKED } from "./trust/revocation.ts";
import type { Trust } from "./trust/trust.ts";

export type VerifyOptions = {
  readonly purpose: Purpose;
  readonly trust: Trust;
  readonly now: Date;
  readonly revocation?: RevocationSource;
};

export type VerifiedCertificate = {
  readonly certificate: JpkiCertificate;
  readonly purpose: Purpose;
  /** Never take "unchecked" for "good", and say which it was. */
  readonly revocation: Exclude<RevocationStatus, "revoked">;
  /** False: issued by a test CA, which test mode let through. Proves nothing about a person. */
  readonly official: boolean;
};

/**
 * Checks that a trusted JPKI CA issued this certificate for this purpose and that it is valid now.
 * It does not show who sent it: a certificate is public, and a copy looks the same. Only a
 * signature made with its key (an authentication token) does. Throws the PkiError of the check
 * that failed.
 */
export async function verifyJpkiCertificate(
  der: Uint8Array,
  options: VerifyOptions,
): Promise<VerifiedCertificate> {
  return verifyParsedCertificate(parseCertificate(der), options);
}

/** The same for one that was parsed already, because more is read from it. */
export async function verifyParsedCertificate(
  parsed: ParsedCertificate,
  { purpose, trust, now, revocation = UNCHECKED }: VerifyOptions,
): Promise<VerifiedCertificate> {
  const context = { purpose, trust, now };
  for (const check of CERTIFICATE_CHECKS) await check(parsed, context);
  const authority = findAuthority(parsed, context);
  const status = await revocation.status(parsed, authority);
  if (status === "revoked") throw new PkiError("certificate/revoked", "it was revoked", {});
  return {
    certificate: describeCertificate(parsed),
    purpose,
    revocation: status,
    official: authority.official,
  };
}
