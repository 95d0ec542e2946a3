import { TegataError } from "@tegata/protocol/errors";

/** A DER header: where the value lies in the bytes that it was read from. */
export type TlvHeader = {
  /** Tag bytes as one number: 0x30, 0xff20. */
  readonly tag: number;
  /** Offset of the value's first byte. */
  readonly start: number;
  /** Offset after the value's last byte; may lie beyond the bytes at hand. */
  readonly end: number;
};

export type Tlv = { readonly tag: number; readonly value: Uint8Array };

const TAG_BYTES_MAX = 3;
const LENGTH_BYTES_MAX = 4;

const refuse = (what: string, why: string): never => {
  throw new TegataError("card/malformed", `${what}: ${why}`, { what });
};

/** Offset after the tag that starts at `offset`. ISO/IEC 8825-1:2015, 8.1.2. */
function tagEnd(bytes: Uint8Array, offset: number, what: string): number {
  const first = bytes[offset] ?? refuse(what, "the tag is cut");
  if ((first & 0x1f) !== 0x1f) return offset + 1;
  if (bytes[offset + 1] === 0x80) refuse(what, "the tag number is padded");
  for (let end = offset + 1; end < offset + TAG_BYTES_MAX; end += 1) {
    const byte = bytes[end] ?? refuse(what, "the tag is cut");
    if ((byte & 0x80) !== 0) continue;
    const small = end === offset + 1 && byte < 0x1f;
    return small ? refuse(what, "a small tag number in the long form") : end + 1;
  }
  return refuse(what, "the tag is too long");
}

const asNumber = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

/**
 * Reads tag and length strictly as DER demands: definite and minimal. ISO/IEC 8825-1:2015, 10.1.
 * A header that is cut or not minimal throws `card/malformed`, with `what` naming the data.
 */
export function readTlvHeader(bytes: Uint8Array, offset: number, what: string): TlvHeader {
  const lengthAt = tagEnd(bytes, offset, what);
  const tag = asNumber(bytes.subarray(offset, lengthAt));
  const first = bytes[lengthAt] ?? refuse(what, "the length is cut");
  if (first < 0x80) return { tag, start: lengthAt + 1, end: lengthAt + 1 + first };

  const count = first & 0x7f;
  if (count === 0) refuse(what, "the length is indefinite");
  if (count > LENGTH_BYTES_MAX) refuse(what, "the length is too long");
  const start = lengthAt + 1 + count;
  const field = bytes.subarray(lengthAt + 1, start);
  if (field.length < count) refuse(what, "the length is cut");
  const length = asNumber(field);
  if (length < 0x80 || field[0] === 0) refuse(what, "the length is not minimal");
  return { tag, start, end: start + length };
}

/** Reads a sequence of TLVs that fills `bytes` exactly. Throws `card/malformed`. */
export function parseTlvs(bytes: Uint8Array, what: string): readonly Tlv[] {
  const found: Tlv[] = [];
  for (let offset = 0; offset < bytes.length; ) {
    const { tag, start, end } = readTlvHeader(bytes, offset, what);
    if (end > bytes.length) refuse(what, "a value is cut");
    found.push({ tag, value: bytes.slice(start, end) });
    offset = end;
  }
  return found;
}
