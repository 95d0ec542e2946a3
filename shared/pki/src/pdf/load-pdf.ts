import { EncryptedPDFError, PDFDocument } from "@cantoo/pdf-lib";
import { PkiError } from "../errors.ts";

/** As large as all documents of one call may be together, with room for a signature. */
const LENGTH_MAX = 48 * 1024 * 1024;

/**
 * Reads a PDF for an update at its end. Throws `pdf/not-supported` where it is encrypted or cannot
 * be read, `signature/too-large`.
 */
export async function loadPdf(pdf: Uint8Array): Promise<PDFDocument> {
  if (pdf.length > LENGTH_MAX) {
    throw new PkiError("signature/too-large", "a larger PDF", { limit: LENGTH_MAX });
  }
  try {
    return await PDFDocument.load(Uint8Array.from(pdf), {
      updateMetadata: false,
      forIncrementalUpdate: true,
      preserveXFA: true,
      warnOnInvalidObjects: false,
    });
  } catch (cause) {
    const what = cause instanceof EncryptedPDFError ? "encryption" : "structure";
    throw new PkiError("pdf/not-supported", `the PDF's ${what}`, { what }, { cause });
  }
}
