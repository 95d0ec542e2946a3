import * as asn1js from "asn1js";

/** Makers of DER values for what this package writes. */
export const sequence = (...value: asn1js.BaseBlock[]): asn1js.Sequence =>
  new asn1js.Sequence({ value });

export const oid = (value: string): asn1js.ObjectIdentifier =>
  new asn1js.ObjectIdentifier({ value });

export const integer = (value: number): asn1js.Integer => new asn1js.Integer({ value });

export const octetString = (bytes: Uint8Array): asn1js.OctetString =>
  new asn1js.OctetString({ valueHex: Uint8Array.from(bytes).buffer });

/** `[tag] { … }`, constructed. */
export const tagged = (tag: number, ...value: asn1js.BaseBlock[]): asn1js.Constructed =>
  new asn1js.Constructed({ idBlock: { tagClass: 3, tagNumber: tag }, value });

/** A value that is encoded already. */
export function encoded(bytes: Uint8Array): asn1js.BaseBlock {
  return asn1js.fromBER(Uint8Array.from(bytes)).result;
}

/** SET OF: in the order of the encodings, as DER asks. X.690, 11.6. */
export function setOf(...value: readonly asn1js.BaseBlock[]): asn1js.Set {
  const sorted = value
    .map((block) => ({ block, bytes: toDer(block) }))
    .sort((a, b) => compareBytes(a.bytes, b.bytes))
    .map(({ block }) => block);
  return new asn1js.Set({ value: sorted });
}

export const toDer = (block: asn1js.BaseBlock): Uint8Array => new Uint8Array(block.toBER(false));

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
