import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
} from "@cantoo/pdf-lib";
import { PkiError } from "../errors.ts";
import { type ByteRange, rangeEnd } from "./byte-range.ts";

export type FoundSignature = {
  readonly range: ByteRange;
  readonly subFilter: string;
  readonly time: Date | null;
};

/** The signatures that form fields have as values, as far as they are complete; oldest first. */
export function findSignatures(context: PDFContext): readonly FoundSignature[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => {
      if (!(object instanceof PDFDict) || !isSignatureField(object)) return [];
      const value = object.lookup(PDFName.of("V"));
      const found = value instanceof PDFDict ? readSignature(value) : null;
      return found ? [found] : [];
    })
    .sort((a, b) => rangeEnd(a.range) - rangeEnd(b.range));
}

const ANCESTORS_MAX = 32;

/** A field may have its type from one above it. ISO 32000-2, 12.7.4.1. */
export function isSignatureField(dictionary: PDFDict): boolean {
  let field: unknown = dictionary;
  for (let depth = 0; field instanceof PDFDict && depth < ANCESTORS_MAX; depth += 1) {
    const type = field.lookup(PDFName.of("FT"));
    if (type) return type === PDFName.of("Sig");
    field = field.lookup(PDFName.of("Parent"));
  }
  return false;
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
