import { verifyCms } from "../cms/verify-cms.ts";
import { isPkiError, PkiError } from "../errors.ts";
import type { SignatureOptions, VerifiedSignature } from "../signature/verified-signature.ts";
import { rangeEnd, signatureInGap, signedBytes } from "./byte-range.ts";
import { type FoundSignature, findSignatures } from "./find-signatures.ts";
import { changesMoreThanSignatures } from "./later-changes.ts";
import { loadPdf } from "./load-pdf.ts";

export type VerifyPdfOptions = SignatureOptions & { readonly pdf: Uint8Array };

export type VerifiedPdf = VerifiedSignature & {
  /** The signatures before it, oldest first, each verified for itself. */
  readonly earlierSignatures: readonly EarlierSignature[];
};

/**
 * What an earlier signature is worth. `revision`: the file as it was when it was signed, and all
 * that this signer signed. Refused with `pdf/changed-after-signing` when later updates did more
 * than add signatures that show nothing, also though the next signer has signed them.
 */
export type EarlierSignature = { readonly revision: Uint8Array } & (
  | { readonly ok: true; readonly verified: VerifiedSignature }
  | { readonly ok: false; readonly error: PkiError }
);

const DETACHED = new Set(["/ETSI.CAdES.detached", "/adbe.pkcs7.detached"]);
/** Each earlier state is read for itself. */
const SIGNATURES_MAX = 16;

/**
 * Verifies every signature of a PDF with a JPKI signature certificate. The last one must be good
 * and cover the whole file, otherwise this throws the PkiError of what failed,
 * `pdf/changed-after-signing` when anything was added behind it. Those before it have results of
 * their own: look at them where more than the last signer counts.
 */
export async function verifyPdf(options: VerifyPdfOptions): Promise<VerifiedPdf> {
  const { pdf } = options;
  const context = await loadPdf(pdf);
  const signatures = findSignatures(context);
  const last = signatures.at(-1);
  if (!last) throw new PkiError("signature/absent", "the PDF has no signature", {});
  if (signatures.length > SIGNATURES_MAX) {
    throw new PkiError("signature/several", "more than are looked at", {
      count: signatures.length,
    });
  }
  const verified = await verifySignature(last, options);
  const earlierSignatures: EarlierSignature[] = [];
  for (const earlier of signatures.slice(0, -1)) {
    const revision = pdf.subarray(0, rangeEnd(earlier.range));
    try {
      const own = await verifySignature(earlier, { ...options, pdf: revision });
      const before = await loadPdf(revision);
      requireIn(findSignatures(before), earlier);
      if (changesMoreThanSignatures(before, context)) throw changed(pdf, earlier);
      earlierSignatures.push({ revision, ok: true, verified: own });
    } catch (error) {
      if (!isPkiError(error)) throw error;
      earlierSignatures.push({ revision, ok: false, error });
    }
  }
  return { ...verified, earlierSignatures };
}

async function verifySignature(
  signature: FoundSignature,
  options: VerifyPdfOptions,
): Promise<VerifiedSignature> {
  const { pdf } = options;
  const { range, subFilter, time } = signature;
  const cms = signatureInGap(pdf, range);
  if (pdf.length > rangeEnd(range)) throw changed(pdf, signature);
  if (!DETACHED.has(subFilter)) {
    throw new PkiError("pdf/not-supported", "a signature of another kind", { what: "sub-filter" });
  }
  const verified = await verifyCms({ ...options, cms, content: signedBytes(pdf, range) });
  return { ...verified, claimedSigningTime: verified.claimedSigningTime ?? time };
}

/** A signature that its own state of the file does not have was put there later. */
function requireIn(signatures: readonly FoundSignature[], { range }: FoundSignature): void {
  if (!signatures.some((found) => found.range.every((value, at) => value === range[at]))) {
    throw new PkiError("pdf/byte-range", "it is in no state of the file that it signs", {});
  }
}

const changed = (pdf: Uint8Array, { range }: FoundSignature): PkiError => {
  const bytes = pdf.length - rangeEnd(range);
  return new PkiError("pdf/changed-after-signing", "more than signatures were added", { bytes });
};
