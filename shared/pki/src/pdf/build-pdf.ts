import {
  PDFCatalog,
  type PDFContext,
  PDFInvalidObject,
  PDFName,
  PDFPageLeaf,
  type PDFRef,
  PDFStreamWriter,
  PDFString,
  PDFWriter,
} from "@cantoo/pdf-lib";
import { concatBytes, toHex } from "@tegata/protocol/bytes";
import { buildCms } from "../cms/build-cms.ts";
import { PkiError } from "../errors.ts";
import { digestOf } from "../signature/digest.ts";
import type { Prepared, SignedBy, Unfinished } from "../signature/unfinished.ts";
import { signedBytes } from "./byte-range.ts";
import { loadPdf } from "./load-pdf.ts";
import { fillByteRange, fillTime, signatureDictionary } from "./signature-dictionary.ts";

export type BuildPdfOptions = SignedBy & { readonly pdf: Uint8Array };

/**
 * Room for the CMS: a JPKI certificate has about 1.6 KB, all else less than one. The same for every
 * certificate, so that the file is laid out before the card has given it.
 */
const CONTENTS_LENGTH = 6144;

/**
 * A PDF with one more signature, PAdES-B-B (ETSI EN 319 142-1), without anything to see on the
 * page. The original stays byte for byte; the signature is an update behind it, so that earlier
 * signatures stay valid. Throws `pdf/not-supported`, `signature/too-large`.
 */
export async function preparePdf(pdf: Uint8Array): Promise<Prepared> {
  const bytes = await addSignature(await loadPdf(pdf), pdf);
  const place = fillByteRange(bytes, pdf.length);
  return async ({ certificate, signingTime }) => {
    const signed = bytes.slice();
    fillTime(signed, place, signingTime);
    const cms = await buildCms({
      certificate,
      digest: await digestOf(signedBytes(signed, place.range)),
      signingTime: null,
    });
    return {
      digest: cms.digest,
      finish: (signature) => {
        const contents = new TextEncoder().encode(toHex(cms.finish(signature)));
        if (contents.length > CONTENTS_LENGTH * 2) throw new RangeError("a longer signature");
        signed.set(contents, place.range[1] + 1);
        return signed;
      },
    };
  };
}

/** Both steps at once, where the certificate is known. Throws as {@link preparePdf}. */
export const buildPdf = async ({ pdf, ...by }: BuildPdfOptions): Promise<Unfinished> =>
  (await preparePdf(pdf))(by);

const notSupported = (why: string, what: string): PkiError =>
  new PkiError("pdf/not-supported", why, { what });

/** The file with an empty signature. What the library stumbles over here is a fault of the PDF's. */
async function addSignature(context: PDFContext, pdf: Uint8Array): Promise<Uint8Array> {
  const { snapshot } = context;
  const Writer = endsWithCrossReferenceStream(pdf) ? PDFStreamWriter : PDFWriter;
  try {
    addSignatureField(context, signatureDictionary(CONTENTS_LENGTH));
    if (!snapshot) throw new Error("the PDF was not loaded for an update");
    const writer = Writer.forContextWithSnapshot(context, Number.POSITIVE_INFINITY, snapshot);
    return concatBytes(pdf, await writer.serializeToBuffer());
  } catch (cause) {
    if (cause instanceof PkiError) throw cause;
    throw new PkiError("pdf/not-supported", "no update", { what: "structure" }, { cause });
  }
}

/** Bits of SigFlags: there are signatures, and the file may only be appended to. */
const SIGNATURES_EXIST_APPEND_ONLY = 3;
/** Bits of an annotation's F: printed and locked. */
const PRINT_LOCKED = 4 + 128;

function addSignatureField(context: PDFContext, dictionary: string): void {
  const catalog = context.lookup(context.trailerInfo.Root);
  if (!(catalog instanceof PDFCatalog)) throw notSupported("a PDF without a catalog", "structure");
  const page = firstPage(catalog);
  // As bytes, so that it is neither rewritten nor put into a compressed object stream.
  const signature = context.register(PDFInvalidObject.of(new TextEncoder().encode(dictionary)));
  const form = catalog.getOrCreateAcroForm();
  const field = context.register(
    context.obj({
      Type: "Annot",
      Subtype: "Widget",
      FT: "Sig",
      Rect: [0, 0, 0, 0],
      F: PRINT_LOCKED,
      T: PDFString.of(`Signature-${crypto.randomUUID()}`),
      V: signature,
      P: page.ref,
    }),
  );
  addAnnotation(page.node, field);
  form.addField(field);
  form.dict.set(PDFName.of("SigFlags"), context.obj(SIGNATURES_EXIST_APPEND_ONLY));
  // Values that stand in the catalog itself are written with it.
  catalog.registerChange();
}

type Page = { readonly node: PDFPageLeaf; readonly ref: PDFRef };

function firstPage(catalog: PDFCatalog): Page {
  const pages: Page[] = [];
  catalog.Pages().traverse((node, ref) => {
    if (node instanceof PDFPageLeaf) pages.push({ node, ref });
  });
  const [page] = pages;
  if (!page) throw notSupported("a PDF without a page", "no page");
  return page;
}

/**
 * pdf-lib's own way would wrap the page's contents in two more streams: a change of the page, which
 * the signers before did not sign.
 */
function addAnnotation(page: PDFPageLeaf, annotation: PDFRef): void {
  const annotations = page.Annots();
  if (annotations) annotations.push(annotation);
  else page.set(PDFName.of("Annots"), page.context.obj([annotation]));
  page.registerChange();
}

/** An update continues in the form of the original: ISO 32000-2, 7.5.8. */
function endsWithCrossReferenceStream(pdf: Uint8Array): boolean {
  const latin1 = new TextDecoder("latin1");
  const tail = latin1.decode(pdf.subarray(-2048));
  const offset = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1];
  const start = Number(offset ?? Number.NaN);
  return !latin1
    .decode(pdf.subarray(start, start + 16))
    .trimStart()
    .startsWith("xref");
}
