export { sha256Hex } from "./certificate/fingerprint.ts";
export { type ParsedCertificate, parseCertificate } from "./certificate/parse.ts";
export { CERTIFICATE_CHECKS, type Check, type CheckContext } from "./checks/index.ts";
export { isPkiError, PkiError, type PkiErrorCode, type PkiErrorDetails } from "./errors.ts";
export type { BirthDate, JpkiAttributes, OtherName, TextAttribute } from "./jpki/attributes.ts";
export { type JpkiCertificate, readJpkiCertificate } from "./jpki/read-jpki-certificate.ts";
export type { RevocationSource, RevocationStatus } from "./trust/revocation.ts";
export { loadTrust, type Trust, type TrustedAuthority, type TrustOptions } from "./trust/trust.ts";
export {
  type VerifiedCertificate,
  type VerifyOptions,
  verifyJpkiCertificate,
} from "./verify-jpki-certificate.ts";
