import * as asn1js from "asn1js";
import { subjectAltNamesOf } from "../certificate/extensions.ts";
import type { ParsedCertificate } from "../certificate/parse.ts";
import { PkiError } from "../errors.ts";
import { type BirthDate, parseBirthDate } from "./birth-date.ts";

export type { BirthDate } from "./birth-date.ts";

/** Text with the positions (in characters, from 0) that a substitute character (代替文字) stands in. */
export type TextAttribute = {
  readonly value: string;
  readonly substitutes: readonly number[];
};

/** An otherName that this package does not know. `value` is null where it is no text. */
export type OtherName = { readonly oid: string; readonly value: string | null };

/** What a signature certificate says about its holder. Null: the certificate does not say. */
export type JpkiAttributes = {
  readonly name: TextAttribute | null;
  readonly sex: "male" | "female" | "unknown" | null;
  readonly birthDate: BirthDate | null;
  readonly address: TextAttribute | null;
  readonly others: readonly OtherName[];
};

/** otherName types of the signature certificate, under 1.2.392.200149.8.5.5. */
const OIDS = {
  name: "1.2.392.200149.8.5.5.1",
  nameSubstitutes: "1.2.392.200149.8.5.5.2",
  sex: "1.2.392.200149.8.5.5.3",
  birthDate: "1.2.392.200149.8.5.5.4",
  address: "1.2.392.200149.8.5.5.5",
  addressSubstitutes: "1.2.392.200149.8.5.5.6",
} as const;
const KNOWN: ReadonlySet<string> = new Set(Object.values(OIDS));

const SEXES: ReadonlyMap<string, JpkiAttributes["sex"]> = new Map([
  ["1", "male"],
  ["2", "female"],
  ["3", "unknown"],
]);

const OTHER_NAME = 0;

/**
 * Reads the attributes by type, never by position. Throws `certificate/duplicate-attribute` when
 * one comes twice: whoever reads the first and whoever reads the last would see different people.
 */
export function readAttributes(certificate: ParsedCertificate): JpkiAttributes {
  const names = readOtherNames(certificate);
  const text = (oid: string): string | null => names.get(oid) ?? null;
  return {
    name: withSubstitutes(text(OIDS.name), text(OIDS.nameSubstitutes)),
    sex: SEXES.get(text(OIDS.sex) ?? "") ?? null,
    birthDate: parseBirthDate(text(OIDS.birthDate)),
    address: withSubstitutes(text(OIDS.address), text(OIDS.addressSubstitutes)),
    others: [...names].filter(([oid]) => !KNOWN.has(oid)).map(([oid, value]) => ({ oid, value })),
  };
}

function readOtherNames(certificate: ParsedCertificate): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>();
  for (const { type, value } of subjectAltNamesOf(certificate)) {
    if (type !== OTHER_NAME) continue;
    const [typeId, content] = childrenOf(value);
    if (!(typeId instanceof asn1js.ObjectIdentifier)) continue;
    const oid = typeId.getValue();
    if (names.has(oid)) {
      throw new PkiError("certificate/duplicate-attribute", "an attribute comes twice", { oid });
    }
    names.set(oid, textOf(childrenOf(content)[0]));
  }
  return names;
}

const childrenOf = (block: unknown): readonly unknown[] =>
  block instanceof asn1js.Constructed ? block.valueBlock.value : [];

const textOf = (block: unknown): string | null =>
  block instanceof asn1js.Utf8String || block instanceof asn1js.PrintableString
    ? block.getValue()
    : null;

/** One flag per character, `0` as registered. Anything but digits means nothing is known. */
function withSubstitutes(value: string | null, flags: string | null): TextAttribute | null {
  if (value === null) return null;
  const substitutes = Array.from(flags ?? "").flatMap((flag, i) => (flag === "0" ? [] : [i]));
  return { value, substitutes };
}
