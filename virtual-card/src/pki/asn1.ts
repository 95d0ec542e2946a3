import * as asn1js from "asn1js";
import { Extension, RelativeDistinguishedNames } from "pkijs";

const ATTRIBUTE_OIDS = {
  C: "2.5.4.6",
  O: "2.5.4.10",
  OU: "2.5.4.11",
  CN: "2.5.4.3",
  L: "2.5.4.7",
} as const;

/** A distinguished name as pairs in order: `[["C", "JP"], ["O", "JPKI-TEST"]]`. */
export type NameParts = readonly (readonly [keyof typeof ATTRIBUTE_OIDS, string])[];

/**
 * One attribute per RDN, as X.520 names are written; pkijs would put all of them into one set.
 * C is a PrintableString, everything else a UTF8String, as in J-LIS's certificates.
 */
export function distinguishedName(parts: NameParts): RelativeDistinguishedNames {
  const rdns = parts.map(([type, value]) => {
    const text =
      type === "C" ? new asn1js.PrintableString({ value }) : new asn1js.Utf8String({ value });
    return new asn1js.Set({ value: [sequence(oid(ATTRIBUTE_OIDS[type]), text)] });
  });
  const { result } = asn1js.fromBER(sequence(...rdns).toBER(false));
  return new RelativeDistinguishedNames({ schema: result });
}

export const sequence = (...value: asn1js.BaseBlock[]): asn1js.Sequence =>
  new asn1js.Sequence({ value });

export const oid = (value: string): asn1js.ObjectIdentifier =>
  new asn1js.ObjectIdentifier({ value });

/** `[tag] { … }`, constructed: EXPLICIT, or IMPLICIT around a structure's own content. */
export const context = (tag: number, ...value: asn1js.BaseBlock[]): asn1js.Constructed =>
  new asn1js.Constructed({ idBlock: { tagClass: 3, tagNumber: tag }, value });

/** `[tag] bytes`, primitive: IMPLICIT. */
export const primitive = (tag: number, bytes: Uint8Array): asn1js.Primitive =>
  new asn1js.Primitive({
    idBlock: { tagClass: 3, tagNumber: tag },
    valueHex: Uint8Array.from(bytes).buffer,
  });

/** The DER of a schema as an extension's value. */
export function extension(
  extnID: string,
  value: asn1js.BaseBlock,
  { critical = false }: { readonly critical?: boolean } = {},
): Extension {
  return new Extension({ extnID, critical, extnValue: value.toBER(false) });
}
