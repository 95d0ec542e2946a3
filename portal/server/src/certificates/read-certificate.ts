import { createHash } from "node:crypto";
import {
  isPkiError,
  type PkiErrorCode,
  type Trust,
  type VerifiedCertificate,
  verifyJpkiCertificate,
} from "@tegata/pki";

type Purpose = VerifiedCertificate["purpose"];

/** What can be wrong with a certificate; every other error is the portal's own trouble. */
type CertificateCode = Extract<PkiErrorCode, `certificate/${string}`>;

export type CertificateRefusal = {
  readonly purpose: Purpose;
  readonly code: CertificateCode | "certificate/missing";
};

export type CertificateReading =
  | { readonly ok: true; readonly der: Uint8Array; readonly verified: VerifiedCertificate }
  | { readonly ok: false; readonly refusal: CertificateRefusal };

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const BASE64_MAX = 24 * 1024;

/**
 * Reads a hidden field of the page: base64 of the DER without PEM lines, as the J-LIS events give
 * it; line breaks are tolerated. It shows that this certificate exists, and nothing about who sent
 * it: a copied file does as well. That is how the J-LIS events are;
 * a signed, origin-bound login token (`web-eid:1.0`) is what proves that the card is there.
 */
export async function readCertificate(
  base64: string,
  { purpose, trust, now }: { readonly purpose: Purpose; readonly trust: Trust; readonly now: Date },
): Promise<CertificateReading> {
  const refuse = (code: CertificateRefusal["code"]): CertificateReading => ({
    ok: false,
    refusal: { purpose, code },
  });
  const text = base64.replaceAll(/[\r\n]/g, "");
  if (text === "") return refuse("certificate/missing");
  if (text.length > BASE64_MAX || !BASE64.test(text)) return refuse("certificate/malformed");
  const der = Uint8Array.from(Buffer.from(text, "base64"));
  try {
    return { ok: true, der, verified: await verifyJpkiCertificate(der, { purpose, trust, now }) };
  } catch (error) {
    if (isPkiError(error) && isAboutCertificate(error.code)) return refuse(error.code);
    throw error;
  }
}

const isAboutCertificate = (code: PkiErrorCode): code is CertificateCode =>
  code.startsWith("certificate/");

export const fingerprint = (der: Uint8Array): Uint8Array =>
  Uint8Array.from(createHash("sha256").update(der).digest());
