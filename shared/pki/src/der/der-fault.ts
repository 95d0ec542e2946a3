/** Deeper than any certificate, list or signature; a parser of structures calls itself per level. */
const DEPTH_MAX = 32;

const CONSTRUCTED = 0x20;
const HIGH_TAG_NUMBER = 0x1f;
const LONG_FORM = 0x80;

/**
 * Why bytes are not one DER value: the first fault, or null. Checks the frame of every value (ITU-T
 * X.690, 8.1 and 10.1): lengths definite, shortest, and exactly filled by what is inside; nothing
 * after the value. asn1js is lax about all of them, and what two readers read differently
 * is where forgeries hide. Runs in one pass without recursion.
 */
export function derFault(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return "empty";
  const ends = [bytes.length];
  let at = 0;
  while (at < bytes.length) {
    const end = ends.at(-1) ?? 0;
    const header = readHeader(bytes, at);
    if (typeof header === "string") return header;
    const valueEnd = header.valueStart + header.length;
    if (valueEnd > end) return "length beyond its container";
    if (at === 0 && valueEnd !== bytes.length) return "trailing bytes";
    if (header.constructed) {
      if (ends.length > DEPTH_MAX) return "nested too deeply";
      ends.push(valueEnd);
      at = header.valueStart;
    } else {
      at = valueEnd;
    }
    closeFilled(ends, at);
  }
  return ends.length === 1 ? null : "truncated";
}

/** Leaves every container that ends here; the first entry is the whole. */
function closeFilled(ends: number[], at: number): void {
  while (ends.length > 1 && ends.at(-1) === at) ends.pop();
}

type Header = { constructed: boolean; valueStart: number; length: number };

function readHeader(bytes: Uint8Array, at: number): Header | string {
  const tag = bytes[at] ?? 0;
  if ((tag & HIGH_TAG_NUMBER) === HIGH_TAG_NUMBER) return "tag";
  const constructed = (tag & CONSTRUCTED) !== 0;
  const first = bytes[at + 1];
  if (first === undefined) return "truncated";
  if (first < LONG_FORM) return { constructed, valueStart: at + 2, length: first };
  const count = first & ~LONG_FORM;
  if (count === 0) return "indefinite length";
  if (count > 4 || at + 2 + count > bytes.length) return "length";
  const digits = bytes.subarray(at + 2, at + 2 + count);
  const length = digits.reduce((sum, digit) => sum * 256 + digit, 0);
  if (digits[0] === 0 || length < LONG_FORM) return "length not in its shortest form";
  return { constructed, valueStart: at + 2 + count, length };
}
