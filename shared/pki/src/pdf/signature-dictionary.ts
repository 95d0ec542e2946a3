import type { ByteRange } from "./byte-range.ts";

/** Digits of every number, so that the offsets can be put in without moving them. */
const NUMBER_DIGITS = 10;

const number = (value: number): string => String(value).padStart(NUMBER_DIGITS, "0");

const byteRangeText = ([a, b, c, d]: ByteRange): string =>
  `/ByteRange [${[a, b, c, d].map(number).join(" ")}]`;

const pdfDate = (time: Date): string =>
  `D:${time.toISOString().replaceAll(/[-:T]/g, "").slice(0, 14)}Z`;

/** ISO 32000-2, 12.8.1, with the sub-filter of PAdES (ETSI EN 319 142-1, 5.3). */
export const signatureDictionary = (signingTime: Date, contentsLength: number): string =>
  [
    "<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached",
    byteRangeText([0, 0, 0, 0]),
    `/Contents <${"00".repeat(contentsLength)}>`,
    `/M (${pdfDate(signingTime)})>>`,
  ].join("\n");

const latin1 = new TextDecoder("latin1");
const EMPTY_RANGE = byteRangeText([0, 0, 0, 0]);

/**
 * Finds the dictionary just written behind the original, fills in its byte range and returns it.
 * The original may hold the same words; only what was added is looked at.
 */
export function fillByteRange(pdf: Uint8Array, originalLength: number): ByteRange {
  const added = latin1.decode(pdf.subarray(originalLength));
  const at = added.lastIndexOf(EMPTY_RANGE);
  if (at < 0) throw new Error("the signature dictionary was not written as it is");
  const contents = "/Contents <";
  const gapStart = originalLength + added.indexOf(contents, at) + contents.length - 1;
  const gapEnd = originalLength + added.indexOf(">", gapStart - originalLength) + 1;
  const range: ByteRange = [0, gapStart, gapEnd, pdf.length - gapEnd];
  pdf.set(new TextEncoder().encode(byteRangeText(range)), originalLength + at);
  return range;
}
