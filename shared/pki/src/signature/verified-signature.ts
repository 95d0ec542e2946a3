import { parseCertificate } from "../certificate/parse.ts";
import type { RevocationSource } from "../trust/revocation.ts";
import type { Trust } from "../trust/trust.ts";
import { type VerifiedCertificate, verifyParsedCertificate } from "../verify-jpki-certificate.ts";

export type SignatureOptions = {
  readonly trust: Trust;
  /** When the signature was received. Without a timestamp nobody knows when it was made. */
  readonly clock: () => Date;
  /** Default: nobody is asked, and the result says `unchecked`. */
  readonly revocation?: RevocationSource;
};

export type VerifiedSignature = VerifiedCertificate & {
  /** What the signer's computer says; null where it says nothing. Proves no point in time. */
  readonly claimedSigningTime: Date | null;
  /** DER of the signer's certificate. */
  readonly signer: Uint8Array;
};

/** The signer's certificate as one of JPKI's for signatures. */
export async function verifySigner(
  der: Uint8Array,
  { trust, clock, revocation }: SignatureOptions,
): Promise<VerifiedCertificate> {
  return verifyParsedCertificate(parseCertificate(der), {
    purpose: "signature",
    trust,
    now: clock(),
    ...(revocation && { revocation }),
  });
}
