import { toHex } from "@tegata/protocol/bytes";
import { TegataError } from "@tegata/protocol/errors";
import { parseTlvs, type Tlv } from "../iso7816/tlv.ts";

export type Sex = "male" | "female" | "unknown";

/** What is printed on the face of the card. Personal data: never logged, never stored. */
export type Attributes = {
  readonly name: string;
  readonly address: string;
  /** `YYYY-MM-DD`, western year. Parts that the card does not know are zeros. */
  readonly birthDate: string;
  readonly sex: Sex;
};

const WHAT = "attributes";
const TAG = {
  ATTRIBUTES: 0xff20,
  NAME: 0xdf22,
  ADDRESS: 0xdf23,
  BIRTH_DATE: 0xdf24,
  SEX: 0xdf25,
} as const;

/** ISO/IEC 5218 has 0 unknown and 9 not applicable; J-LIS lists 3 unknown. */
const SEXES: Readonly<Record<string, Sex>> = {
  "0": "unknown",
  "1": "male",
  "2": "female",
  "3": "unknown",
  "9": "unknown",
};

const refuse = (why: string): never => {
  throw new TegataError("card/malformed", `${WHAT}: ${why}`, { what: WHAT });
};

/** Strict UTF-8. The language's own decoder that needs neither Node nor DOM. */
function utf8(bytes: Uint8Array): string {
  try {
    return decodeURIComponent(toHex(bytes).replaceAll(/../g, "%$&"));
  } catch (cause) {
    throw new TegataError("card/malformed", `${WHAT}: not UTF-8`, { what: WHAT }, { cause });
  }
}

function textOf(items: readonly Tlv[], tag: number): string {
  const found = items.filter((item) => item.tag === tag);
  const [item] = found;
  if (!item || found.length > 1) return refuse(`tag ${tag.toString(16)} is not there once`);
  return utf8(item.value);
}

/**
 * Reads EF 0002: `FF20 { DF21 offsets, DF22 name, DF23 address, DF24 birth date, DF25 sex }`, by tag,
 * never by position. Tags that nobody knows yet are passed over. Throws `card/malformed`.
 */
export function parseAttributes(bytes: Uint8Array): Attributes {
  const [outer, ...others] = parseTlvs(bytes, WHAT);
  if (outer?.tag !== TAG.ATTRIBUTES || others.length > 0) return refuse("not the attributes");
  const items = parseTlvs(outer.value, WHAT);
  const date = /^(\d{4})(\d{2})(\d{2})$/.exec(textOf(items, TAG.BIRTH_DATE));
  const sex = SEXES[textOf(items, TAG.SEX)];
  return {
    name: textOf(items, TAG.NAME),
    address: textOf(items, TAG.ADDRESS),
    birthDate: date ? date.slice(1).join("-") : refuse("not a birth date"),
    sex: sex ?? refuse("not a sex"),
  };
}
