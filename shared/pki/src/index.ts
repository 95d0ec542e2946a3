export { sha256Hex } from "./certificate/fingerprint.ts";
export { type ParsedCertificate, parseCertificate } from "./certificate/parse.ts";
export { type RawField, rawFields } from "./certificate/raw-fields.ts";
export {
  type ChallengeOptions,
  type ChallengeStore,
  consumeChallenge,
  issueChallenge,
  type StoredChallenge,
} from "./challenge/challenges.ts";
export { MemoryChallengeStore } from "./challenge/memory-challenge-store.ts";
export { CERTIFICATE_CHECKS, type Check, type CheckContext } from "./checks/index.ts";
export { type BuildCmsOptions, buildCms } from "./cms/build-cms.ts";
export { type VerifyCmsOptions, verifyCms } from "./cms/verify-cms.ts";
export { isPkiError, PkiError, type PkiErrorCode, type PkiErrorDetails } from "./errors.ts";
export type { BirthDate, JpkiAttributes, OtherName, TextAttribute } from "./jpki/attributes.ts";
export { type JpkiCertificate, readJpkiCertificate } from "./jpki/read-jpki-certificate.ts";
export { type BuildPdfOptions, buildPdf, preparePdf } from "./pdf/build-pdf.ts";
export {
  type EarlierSignature,
  type VerifiedPdf,
  type VerifyPdfOptions,
  verifyPdf,
} from "./pdf/verify-pdf.ts";
export { CrlSource } from "./revocation/crl-source.ts";
export { type OcspOptions, OcspSource } from "./revocation/ocsp-source.ts";
export { type Digest, type DigestAlgorithm, digestOf } from "./signature/digest.ts";
export type { Prepared, SignedBy, Unfinished } from "./signature/unfinished.ts";
export type { SignatureOptions, VerifiedSignature } from "./signature/verified-signature.ts";
export { TOKEN_LENGTH_MAX } from "./token/parse-token.ts";
export { type VerifyAuthTokenOptions, verifyAuthToken } from "./token/verify-auth-token.ts";
export type { RevocationSource, RevocationStatus } from "./trust/revocation.ts";
export { loadTrust, type Trust, type TrustedAuthority, type TrustOptions } from "./trust/trust.ts";
export {
  type VerifiedCertificate,
  type VerifyOptions,
  verifyJpkiCertificate,
} from "./verify-jpki-certificate.ts";
export { type BuildXmlOptions, buildXml, prepareXml, type XmlToSign } from "./xml/build-xml.ts";
export { type VerifiedXml, type VerifyXmlOptions, verifyXml } from "./xml/verify-xml.ts";
