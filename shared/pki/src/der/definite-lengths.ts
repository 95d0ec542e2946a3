import { concatBytes } from "@tegata/protocol/bytes";
import { DerError } from "./tree.ts";

/** As deep as DER may be nested here. */
const DEPTH_MAX = 32;

const CONSTRUCTED = 0x20;
const LONG_FORM = 0x80;

export type Converted = {
  readonly der: Uint8Array;
  /** How many bytes the first value takes; what follows was not looked at. */
  readonly consumed: number;
};

/**
 * The first BER value with its indefinite lengths (X.690, 8.1.3.6) made definite. NSS writes CMS so,
 * and thereby many PDF signatures. Everything else stays as it is: signed parts are DER already.
 */
export function toDefiniteLengths(bytes: Uint8Array, depth = 0): Converted {
  const tag = bytes[0];
  const first = bytes[1];
  if (tag === undefined || first === undefined) throw new DerError("truncated");
  if (depth > DEPTH_MAX) throw new DerError("nested too deeply");
  const header = headerLength(first);
  if (header > bytes.length) throw new DerError("truncated");
  const length = first === LONG_FORM ? null : contentLength(bytes, first);
  const isConstructed = (tag & CONSTRUCTED) !== 0;
  if (!isConstructed) {
    if (length === null || header + length > bytes.length) throw new DerError("length");
    return { der: bytes.subarray(0, header + length), consumed: header + length };
  }
  const { children, consumed } = convertChildren(bytes.subarray(header), length, depth);
  return { der: withHeader(tag, children), consumed: header + consumed };
}

const headerLength = (first: number): number => (first > LONG_FORM ? 2 + (first & ~LONG_FORM) : 2);

function contentLength(bytes: Uint8Array, first: number): number {
  if (first < LONG_FORM) return first;
  const digits = bytes.subarray(2, headerLength(first));
  if (digits.length > 4) throw new DerError("length");
  return digits.reduce((sum, digit) => sum * 256 + digit, 0);
}

/** `length` null: until the end-of-contents octets, which are consumed. */
function convertChildren(
  content: Uint8Array,
  length: number | null,
  depth: number,
): { children: Uint8Array; consumed: number } {
  if (length !== null && length > content.length) throw new DerError("length");
  const end = length ?? content.length;
  const children: Uint8Array[] = [];
  let at = 0;
  while (at < end) {
    const isEnd = content[at] === 0 && content[at + 1] === 0;
    if (length === null && isEnd) return { children: concatBytes(...children), consumed: at + 2 };
    const child = toDefiniteLengths(content.subarray(at, end), depth + 1);
    children.push(child.der);
    at += child.consumed;
  }
  if (length === null) throw new DerError("truncated");
  return { children: concatBytes(...children), consumed: end };
}

function withHeader(tag: number, content: Uint8Array): Uint8Array {
  if (content.length < LONG_FORM) return concatBytes(Uint8Array.of(tag, content.length), content);
  const digits: number[] = [];
  for (let rest = content.length; rest > 0; rest >>>= 8) digits.unshift(rest & 0xff);
  return concatBytes(Uint8Array.of(tag, LONG_FORM | digits.length, ...digits), content);
}
