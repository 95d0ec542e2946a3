import { concatBytes, fromHex } from "@tegata/protocol/bytes";
import { type Converted, toDefiniteLengths } from "../der/definite-lengths.ts";
import { PkiError } from "../errors.ts";

/**
 * Offset and length of the two stretches that are signed: the file up to the `<` of the signature,
 * and from behind its `>`. ISO 32000-2, 12.8.1.
 */
export type ByteRange = readonly [number, number, number, number];

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;

export const rangeEnd = ([, , offset, length]: ByteRange): number => offset + length;

export const signedBytes = (pdf: Uint8Array, [a, b, c, d]: ByteRange): Uint8Array =>
  concatBytes(pdf.subarray(a, a + b), pdf.subarray(c, c + d));

/**
 * The signature between the two stretches, without the zeros that fill its place. Throws
 * `pdf/byte-range` when the gap is anything but one hexadecimal string: what is not covered must
 * not be able to hold anything else.
 */
export function signatureInGap(pdf: Uint8Array, range: ByteRange): Uint8Array {
  const [start, gapStart, gapEnd] = range;
  const covers = start === 0 && gapEnd > gapStart + 1 && rangeEnd(range) <= pdf.length;
  const isString = pdf[gapStart] === LESS_THAN && pdf[gapEnd - 1] === GREATER_THAN;
  if (!covers || !isString) throw badRange();
  const digits = new TextDecoder("latin1").decode(pdf.subarray(gapStart + 1, gapEnd - 1));
  if (!/^(?:[0-9A-Fa-f]{2})+$/.test(digits)) throw badRange();
  return withoutFilling(fromHex(digits));
}

/** The value at the start, as DER; everything behind it must be zero. */
function withoutFilling(bytes: Uint8Array): Uint8Array {
  const { der, consumed } = readFirstValue(bytes);
  if (bytes.subarray(consumed).some((byte) => byte !== 0)) throw badRange();
  return der;
}

function readFirstValue(bytes: Uint8Array): Converted {
  try {
    return toDefiniteLengths(bytes);
  } catch (cause) {
    const details = { what: "structure" };
    throw new PkiError("signature/malformed", "no CMS in its place", details, { cause });
  }
}

const badRange = (): PkiError =>
  new PkiError("pdf/byte-range", "it covers something else than all but its signature", {});
