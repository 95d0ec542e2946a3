import type { ParsedCertificate } from "../certificate/parse.ts";
import type { TrustedAuthority } from "./trust.ts";

/** "unchecked" is not "good": nobody was asked. Screens must say so. */
export type RevocationStatus = "unchecked" | "good" | "revoked";

/**
 * Where revocation is asked. J-LIS's responders and lists are open to certified verifiers only
 * (公的個人認証法 第17条), so the default is to ask nobody.
 */
export interface RevocationSource {
  status(certificate: ParsedCertificate, issuer: TrustedAuthority): Promise<RevocationStatus>;
}

export const UNCHECKED: RevocationSource = {
  status: async () => "unchecked",
};
