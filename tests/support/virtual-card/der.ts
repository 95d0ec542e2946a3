/** A DER object, read by nothing but this file: tests of certificates do not trust their maker. */
export type Der = { readonly tag: number; readonly value: Buffer };

export function parseDer(bytes: Buffer): Der {
  const [first] = readAll(bytes);
  if (!first) throw new Error("no DER object");
  return first;
}

/** The objects inside a constructed one. */
export const inside = ({ value }: Der): readonly Der[] => readAll(value);

function readAll(bytes: Buffer): readonly Der[] {
  const objects: Der[] = [];
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes.readUInt8(at);
    const first = bytes.readUInt8(at + 1);
    const lengthBytes = first < 0x80 ? 0 : first - 0x80;
    const length = lengthBytes === 0 ? first : bytes.readUIntBE(at + 2, lengthBytes);
    const start = at + 2 + lengthBytes;
    objects.push({ tag, value: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return objects;
}

/** Dotted form of an OBJECT IDENTIFIER. */
export function oidOf({ value }: Der): string {
  const [first = 0, ...rest] = value;
  const arcs = [Math.floor(first / 40), first % 40];
  let arc = 0;
  for (const byte of rest) {
    arc = arc * 0x80 + (byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  return arcs.join(".");
}
