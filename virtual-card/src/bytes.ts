/** Byte helpers of this package, which shares no card code with the client that it checks. */
export const toHex = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString("hex").toUpperCase();

/** Hexadecimal digits, white space ignored. Throws on anything else. */
export function fromHex(text: string): Uint8Array {
  const digits = text.replaceAll(/\s/g, "");
  if (!/^(?:[0-9a-f]{2})*$/i.test(digits)) throw new Error("not hexadecimal");
  return Uint8Array.from(Buffer.from(digits, "hex"));
}

export const ascii = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));

export const utf8 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "utf8"));

export const concat = (...chunks: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(Buffer.concat(chunks));

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

export const uint16 = (value: number): Uint8Array => Uint8Array.of(value >> 8, value & 0xff);

/** One BER-TLV object; tags of one or two bytes, lengths up to 65535. */
export function tlv(tag: number, value: Uint8Array): Uint8Array {
  const { length } = value;
  const tagBytes = tag > 0xff ? uint16(tag) : Uint8Array.of(tag);
  if (length < 0x80) return concat(tagBytes, Uint8Array.of(length), value);
  if (length < 0x100) return concat(tagBytes, Uint8Array.of(0x81, length), value);
  return concat(tagBytes, Uint8Array.of(0x82), uint16(length), value);
}
