import { normalizePin, type PinFormFault, pinFormFault } from "@tegata/protocol/pin-form";
import type { Purpose } from "@tegata/protocol/purpose";

/** What a page may know about the text in a password field: never the text. */
export type PasswordCheck = {
  readonly isEmpty: boolean;
  readonly fault: PinFormFault | null;
  readonly hasCapitalized: boolean;
};

export const EMPTY_PASSWORD: PasswordCheck = { isEmpty: true, fault: null, hasCapitalized: false };

/** Brings a field's text into the card's form, in sight of the person, and checks it. */
export function tidyPassword(input: HTMLInputElement, purpose: Purpose): PasswordCheck {
  const typed = input.value;
  const tidy = normalizePin(purpose, typed);
  if (tidy !== typed) {
    const caret = input.selectionStart;
    input.value = tidy;
    if (caret !== null) input.setSelectionRange(caret, caret);
  }
  return {
    isEmpty: tidy === "",
    fault: tidy === "" ? null : pinFormFault(purpose, tidy),
    hasCapitalized: tidy !== typed.normalize("NFKC"),
  };
}

/** The password as byte values, null when it cannot be one. The field is empty afterwards. */
export function takePassword(input: HTMLInputElement, purpose: Purpose): number[] | null {
  tidyPassword(input, purpose);
  const { value } = input;
  const isRight = pinFormFault(purpose, value) === null;
  const bytes = isRight ? Array.from(value, (letter) => letter.charCodeAt(0)) : null;
  input.value = "";
  return bytes;
}

export type Strength = "weak" | "fair" | "good";

const GOOD_LENGTH = 10;
const FAIR_LENGTH = 8;
const GUESSED_FIRST = /(.)\1{2}|0123|1234|2345|3456|4567|5678|6789|ABC|PASS|QWER|(?:19|20)\d\d/;

/** How hard a signature password is to guess; digits alone have no strength worth naming. */
export function strengthOf(input: HTMLInputElement): Strength {
  const { value } = input;
  const isVaried = new Set(value).size >= value.length / 2;
  if (value.length < FAIR_LENGTH || GUESSED_FIRST.test(value) || !isVaried) return "weak";
  return value.length >= GOOD_LENGTH ? "good" : "fair";
}
