import { fromHex } from "@tegata/protocol/bytes";
import { PIN_FORMS } from "@tegata/protocol/pin-form";
import type { Purpose } from "@tegata/protocol/purpose";
import type { Password } from "../application/password.ts";
import type { FileReference } from "../application/selected-application.ts";
import type { KeyAlgorithm } from "./key-algorithm.ts";

/** One key pair of a card. */
export type KeyFiles = {
  readonly privateKey: FileReference;
  readonly algorithm: KeyAlgorithm;
  readonly certificate: FileReference;
  readonly issuerCertificate: FileReference;
  readonly password: Password;
};

/** All that differs between generations of the card. A new card is a new value of this type. */
export type CardProfile = {
  readonly name: string;
  /** AID of the JPKI application. */
  readonly aid: Uint8Array;
  readonly tokenInfo: FileReference;
  readonly availability: FileReference;
  readonly keys: Readonly<Record<Purpose, KeyFiles>>;
};

const file = (ef: number): FileReference => ({ ef, sfi: ef });

const password = (
  purpose: Purpose,
  ef: number,
  alphabet: Password["form"]["alphabet"],
): Password => {
  const { minLength, maxLength, tries } = PIN_FORMS[purpose];
  return { file: file(ef), form: { minLength, maxLength, alphabet }, tries };
};

/** The My Number Card since 2016, RSA-2048. Its short EF identifiers equal the identifiers. */
export const MY_NUMBER_CARD: CardProfile = {
  name: "My Number Card (2016)",
  aid: fromHex("D392F000260100000001"),
  tokenInfo: file(0x0006),
  availability: file(0x0008),
  keys: {
    authentication: {
      privateKey: file(0x0017),
      algorithm: "RSA-2048",
      certificate: file(0x000a),
      issuerCertificate: file(0x000b),
      password: password("authentication", 0x0018, "digits"),
    },
    signature: {
      privateKey: file(0x001a),
      algorithm: "RSA-2048",
      certificate: file(0x0001),
      issuerCertificate: file(0x0002),
      password: password("signature", 0x001b, "capitals-and-digits"),
    },
  },
};

/**
 * DRAFT of the next card (planned for FY2028, ECDSA P-384): what differs is our guess, and no card
 * in anybody's hands says this label. It shows that a new card is a new value and no new code.
 */
export const NEXT_CARD_DRAFT: CardProfile = {
  ...MY_NUMBER_CARD,
  name: "draft of the next card",
  keys: {
    authentication: { ...MY_NUMBER_CARD.keys.authentication, algorithm: "ECDSA-P384" },
    signature: { ...MY_NUMBER_CARD.keys.signature, algorithm: "ECDSA-P384" },
  },
};

/** By the label in EF 0006. Cards that are not here are as {@link MY_NUMBER_CARD}. */
const PROFILES: readonly (readonly [label: string, profile: CardProfile])[] = [
  ["TEGATANEXTDRAFT", NEXT_CARD_DRAFT],
];

/** The profile of a card that says this label; undefined while nobody has asked it. */
export const profileOf = (label: string | undefined): CardProfile =>
  PROFILES.find(([known]) => label === known)?.[1] ?? MY_NUMBER_CARD;
