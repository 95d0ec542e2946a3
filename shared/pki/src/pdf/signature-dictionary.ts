import type { ByteRange } from "./byte-range.ts";

/** Digits of every number, so that the offsets can be put in without moving them. */
const NUMBER_DIGITS = 10;

const number = (value: number): string => String(value).padStart(NUMBER_DIGITS, "0");

const byteRangeText = ([a, b, c, d]: ByteRange): string =>
  `/ByteRange [${[a, b, c, d].map(number).join(" ")}]`;

/** As long for every time until the year 9999. ISO 32000-2, 7.9.4. */
const pdfDate = (time: Date): string =>
  `D:${time.toISOString().replaceAll(/[-:T]/g, "").slice(0, 14)}Z`;

const CONTENTS = "/Contents <";
const TIME = "/M (";

/**
 * ISO 32000-2, 12.8.1, with the sub-filter of PAdES (ETSI EN 319 142-1, 5.3). Byte range, contents
 * and time have their places and are filled in later.
 */
export const signatureDictionary = (contentsLength: number): string =>
  [
    "<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached",
    byteRangeText([0, 0, 0, 0]),
    `${CONTENTS}${"00".repeat(contentsLength)}>`,
    `${TIME}${pdfDate(new Date(0))})>>`,
  ].join("\n");

const latin1 = new TextDecoder("latin1");
const EMPTY_RANGE = byteRangeText([0, 0, 0, 0]);

/** Where in the file the two things stand that are known last. */
export type SignaturePlace = { readonly range: ByteRange; readonly timeAt: number };

/**
 * Finds the dictionary just written behind the original and fills in its byte range. The original
 * may hold the same words; only what was added is looked at.
 */
export function fillByteRange(pdf: Uint8Array, originalLength: number): SignaturePlace {
  const added = latin1.decode(pdf.subarray(originalLength));
  const at = added.lastIndexOf(EMPTY_RANGE);
  if (at < 0) throw new Error("the signature dictionary was not written as it is");
  const gapStart = added.indexOf(CONTENTS, at) + CONTENTS.length - 1;
  const gapEnd = added.indexOf(">", gapStart) + 1;
  const end = originalLength + gapEnd;
  const range: ByteRange = [0, originalLength + gapStart, end, pdf.length - end];
  pdf.set(new TextEncoder().encode(byteRangeText(range)), originalLength + at);
  return { range, timeAt: originalLength + added.indexOf(TIME, gapEnd) + TIME.length };
}

export function fillTime(pdf: Uint8Array, { timeAt }: SignaturePlace, time: Date): void {
  pdf.set(new TextEncoder().encode(pdfDate(time)), timeAt);
}
