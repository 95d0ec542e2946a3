import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
} from "@cantoo/pdf-lib";
import { verifyCms } from "../cms/verify-cms.ts";
import { PkiError } from "../errors.ts";
import type { SignatureOptions, VerifiedSignature } from "../signature/verified-signature.ts";
import { type ByteRange, rangeEnd, signatureInGap, signedBytes } from "./byte-range.ts";
import { loadPdf } from "./load-pdf.ts";

export type VerifyPdfOptions = SignatureOptions & { readonly pdf: Uint8Array };

export type VerifiedPdf = VerifiedSignature & {
  /** How many more signatures the file has, each of an earlier state. They are not verified here. */
  readonly earlierSignatures: number;
};

const DETACHED = new Set(["/ETSI.CAdES.detached", "/adbe.pkcs7.detached"]);

/**
 * Verifies the last signature of a PDF, which must cover the whole file, with a JPKI signature
 * certificate. Throws the PkiError of what failed; `pdf/changed-after-signing` when anything was
 * added behind it.
 */
export async function verifyPdf(options: VerifyPdfOptions): Promise<VerifiedPdf> {
  const { pdf } = options;
  const signatures = findSignatures(await loadPdf(pdf));
  const [last, ...earlier] = signatures.sort((a, b) => rangeEnd(b.range) - rangeEnd(a.range));
  if (!last) throw new PkiError("signature/absent", "the PDF has no signature", {});
  const cms = signatureInGap(pdf, last.range);
  const added = pdf.length - rangeEnd(last.range);
  if (added > 0) {
    throw new PkiError("pdf/changed-after-signing", "bytes behind the last signature", {
      bytes: added,
    });
  }
  if (!DETACHED.has(last.subFilter)) {
    throw new PkiError("pdf/not-supported", "a signature of another kind", { what: "sub-filter" });
  }
  const verified = await verifyCms({ ...options, cms, content: signedBytes(pdf, last.range) });
  return {
    ...verified,
    claimedSigningTime: verified.claimedSigningTime ?? last.time,
    earlierSignatures: earlier.length,
  };
}

type FoundSignature = {
  readonly range: ByteRange;
  readonly subFilter: string;
  readonly time: Date | null;
};

/** The signatures that form fields have as values, as far as they are complete. */
function findSignatures(document: PDFDocument): FoundSignature[] {
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of("FT")) !== PDFName.of("Sig")) {
      return [];
    }
    const value = object.lookup(PDFName.of("V"));
    const found = value instanceof PDFDict ? readSignature(value) : null;
    return found ? [found] : [];
  });
}

function readSignature(signature: PDFDict): FoundSignature | null {
  const range = signature.lookup(PDFName.of("ByteRange"));
  if (!(range instanceof PDFArray)) return null;
  const numbers = range.asArray().map((item) => (item instanceof PDFNumber ? item.asNumber() : -1));
  const [a = -1, b = -1, c = -1, d = -1] = numbers;
  const isRange =
    numbers.length === 4 && numbers.every((value) => Number.isSafeInteger(value) && value >= 0);
  if (!isRange) throw new PkiError("pdf/byte-range", "a byte range of other numbers", {});
  return {
    range: [a, b, c, d],
    subFilter: String(signature.lookup(PDFName.of("SubFilter"))),
    time: readDate(signature.lookup(PDFName.of("M"))),
  };
}

function readDate(value: unknown): Date | null {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return null;
  try {
    return value.decodeDate();
  } catch {
    // A time that cannot be read is a time that nobody claimed.
    return null;
  }
}
