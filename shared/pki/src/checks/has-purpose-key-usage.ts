import { extendedKeyUsageOf, hasKeyUsage } from "../certificate/extensions.ts";
import type { ParsedCertificate } from "../certificate/parse.ts";
import { PkiError } from "../errors.ts";
import type { Check } from "./check.ts";

const CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";

/**
 * An authentication key may sign, but not for evidence (nonRepudiation is refused); a signature
 * key may sign for evidence.
 */
export const hasPurposeKeyUsage: Check = (certificate, { purpose }) => {
  const allowed =
    purpose === "authentication" ? mayLogIn(certificate) : mayGiveEvidence(certificate);
  if (!allowed) {
    const details = { expected: purpose };
    throw new PkiError("certificate/key-usage", "its key is for something else", details);
  }
};

function mayLogIn(certificate: ParsedCertificate): boolean {
  const extended = extendedKeyUsageOf(certificate);
  return (
    hasKeyUsage(certificate, "digitalSignature") &&
    !hasKeyUsage(certificate, "nonRepudiation") &&
    (extended === null || extended.includes(CLIENT_AUTHENTICATION))
  );
}

const mayGiveEvidence = (certificate: ParsedCertificate): boolean =>
  hasKeyUsage(certificate, "nonRepudiation");
