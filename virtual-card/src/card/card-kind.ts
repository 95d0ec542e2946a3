import { fromHex } from "../bytes.ts";
import { ecdsaKey, rsaKey, type SigningKey } from "./signing-key.ts";

export const CARD_KINDS = [
  "my-number-card",
  "residence-card",
  "juki-card",
  "android",
  "iphone",
  "next-card",
] as const;
export type CardKind = (typeof CARD_KINDS)[number];

export type CardInterface = "contact" | "contactless";

export type ApplicationName =
  | "jpki"
  | "card-info"
  | "card-face"
  | "common"
  | "juki"
  | "residence"
  | "issuer";

/** What differs from kind to kind: data, so that the next card is a row and no new code. */
export type CardProfile = {
  /** Label of EF 0006: how clients tell the kinds apart. */
  readonly tokenLabel: string;
  readonly tokenModel: string;
  readonly atr: Readonly<Record<CardInterface, Uint8Array>>;
  readonly applications: readonly ApplicationName[];
  /** Phones show their authentication certificate after the PIN only. */
  readonly authenticationCertificate: "free" | "after-pin";
  readonly takesLastCommand: boolean;
  readonly signingKey: (pkcs8: Uint8Array) => SigningKey;
};

/** Of the pcsc-tools list. There are more: a client must not tell cards by their ATR. */
const ATR = {
  contact: fromHex("3BE000FF8131FE4514"),
  contactless: fromHex("3B888001000041E0B381A1003B"),
};

const PLASTIC: CardProfile = {
  tokenLabel: "JPKIAPICCTOKEN2",
  tokenModel: "E16R01NJ",
  atr: ATR,
  applications: ["jpki", "card-info", "card-face", "common", "juki", "issuer"],
  authenticationCertificate: "free",
  takesLastCommand: false,
  signingKey: rsaKey,
};

const PHONE: CardProfile = {
  ...PLASTIC,
  applications: ["jpki"],
  authenticationCertificate: "after-pin",
};

export const CARD_PROFILES: Readonly<Record<CardKind, CardProfile>> = {
  "my-number-card": PLASTIC,
  "residence-card": { ...PLASTIC, applications: [...PLASTIC.applications, "residence"] },
  "juki-card": {
    ...PLASTIC,
    tokenLabel: "JPKIAPICCTOKEN",
    atr: { ...ATR, contactless: fromHex("3B888001000014E0B38191005E") },
    applications: ["jpki", "juki", "issuer"],
  },
  android: { ...PHONE, tokenLabel: "JPKIAPGPSETOKEN" },
  iphone: { ...PHONE, tokenLabel: "JPKIAPIOSTOKEN", takesLastCommand: true },
  // DRAFT: label, application identifier and command forms of the next card are our guess.
  "next-card": {
    ...PLASTIC,
    tokenLabel: "TEGATANEXTDRAFT",
    applications: ["jpki", "card-info", "issuer"],
    signingKey: ecdsaKey,
  },
};
