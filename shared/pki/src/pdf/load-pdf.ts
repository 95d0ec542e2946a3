import { IncrementalDocumentSnapshot, type PDFContext, PDFParser } from "@cantoo/pdf-lib";
import { PkiError } from "../errors.ts";

/** As large as all documents of one call may be together, with room for a signature. */
const LENGTH_MAX = 48 * 1024 * 1024;

/**
 * Reads a PDF for an update at its end: by the library's parts for objects alone, since what draws
 * pages, with all its fonts, is four times as large. Throws `pdf/not-supported` where it is
 * encrypted or cannot be read, `signature/too-large`.
 */
export async function loadPdf(pdf: Uint8Array): Promise<PDFContext> {
  if (pdf.length > LENGTH_MAX) {
    throw new PkiError("signature/too-large", "a larger PDF", { limit: LENGTH_MAX });
  }
  const context = await parse(Uint8Array.from(pdf)).catch((cause: unknown) => {
    throw notSupported("structure", cause);
  });
  if (context.lookup(context.trailerInfo.Encrypt)) throw notSupported("encryption");
  const { pdfSize, prevStartXRef } = context.pdfFileDetails;
  context.snapshot = new IncrementalDocumentSnapshot(
    ...[context.largestObjectNumber, new Set<number>(), pdfSize, prevStartXRef, context],
  );
  return context;
}

const parse = (bytes: Uint8Array): Promise<PDFContext> =>
  PDFParser.forBytesWithOptions(
    ...[bytes, Number.POSITIVE_INFINITY, false, false, false, undefined, true],
  ).parseDocument();

const notSupported = (what: string, cause?: unknown): PkiError =>
  new PkiError("pdf/not-supported", `the PDF's ${what}`, { what }, { cause });
