import type { CardKind } from "../card/card-kind.ts";

/** A key pair on the card with its certificates; every field base64 of DER. */
export type Credential = {
  readonly certificate: string;
  readonly issuer: string;
  /** PKCS #8. Synthetic, made on this machine. */
  readonly privateKey: string;
};

export type Holder = {
  /** As in the resident record: family and given name separated by U+3000 in Japanese names. */
  readonly name: string;
  /** YYYYMMDD. */
  readonly birth: string;
  /** 1 male, 2 female, 3 unknown. */
  readonly sex: "1" | "2" | "3";
  readonly address: string;
  readonly municipality: Municipality;
};

export type Municipality = {
  /** Five digits (JIS X 0402 without the check digit). */
  readonly code: string;
  readonly prefecture: string;
  readonly name: string;
};

export type Passwords = {
  readonly authentication: string;
  readonly signature: string;
  readonly "card-info": string;
  readonly juki: string;
};

/** Everything that a virtual card is made from: one JSON file in the personas' folder. */
export type Persona = {
  readonly name: string;
  readonly title: { readonly ja: string; readonly en: string };
  readonly kind: CardKind;
  /** Our guess at something not public yet. */
  readonly draft: boolean;
  /** On the CA's revocation list: the card itself cannot know. */
  readonly revoked: boolean;
  readonly holder: Holder;
  readonly passwords: Passwords;
  /** Twelve digits with a wrong check digit, so that it is nobody's. */
  readonly myNumber: string;
  readonly cardExpiry: string;
  /** Printed on the face, part of 照合番号B. */
  readonly securityCode: string;
  readonly authentication?: Credential | undefined;
  readonly signature?: Credential | undefined;
  /** Signs what an application of the card vouches for by itself. PKCS #8, base64 of DER. */
  readonly cardKey: string;
};

/** 照合番号B: birth as era YYMMDD, year of the card's expiry, security code: 14 digits. */
export function codeB({ holder, cardExpiry, securityCode }: Persona): string {
  const year = Number(holder.birth.slice(0, 4));
  const monthAndDay = holder.birth.slice(4);
  const first = ERA_STARTS.find(([from]) => holder.birth >= from)?.[1] ?? year;
  const eraYear = String(year - first + 1).padStart(2, "0");
  return `${eraYear}${monthAndDay}${cardExpiry.slice(0, 4)}${securityCode}`;
}

/** First day and first year of each era, newest first: Reiwa, Heisei, Showa, Taisho, Meiji. */
const ERA_STARTS: readonly (readonly [string, number])[] = [
  ["20190501", 2019],
  ["19890108", 1989],
  ["19261225", 1926],
  ["19120730", 1912],
  ["18680125", 1868],
];

/** The digit that E of EYYYYMMDD takes: 5 Reiwa down to 1 Meiji, 0 before. */
export function eraDigit(birth: string): string {
  const index = ERA_STARTS.findIndex(([from]) => birth >= from);
  return index === -1 ? "0" : String(ERA_STARTS.length - index);
}
