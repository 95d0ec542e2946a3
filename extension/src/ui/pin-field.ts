import { normalizePin, type PinFormFault, pinFormFault } from "@tegata/protocol/pin-form";
import type { Purpose } from "@tegata/protocol/purpose";

/** What the screen may know about the text in the password field: never the text. */
export type FieldCheck = {
  readonly isEmpty: boolean;
  readonly fault: PinFormFault | null;
  /** Small letters were turned into capitals. */
  readonly hasCapitalized: boolean;
};

export const EMPTY_FIELD: FieldCheck = { isEmpty: true, fault: null, hasCapitalized: false };

/**
 * Brings the field's text into the card's form, in sight of the person, and checks it. The caret
 * stays where it is. Not to be called while an input method composes: it would lose its text.
 */
export function tidyField(input: HTMLInputElement, purpose: Purpose): FieldCheck {
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

/**
 * Takes the password out of the field: its characters as byte values, null when it cannot be this
 * password. The field is empty afterwards.
 */
export function takePin(input: HTMLInputElement, purpose: Purpose): number[] | null {
  tidyField(input, purpose);
  const bytes =
    pinFormFault(purpose, input.value) === null
      ? Array.from(input.value, (character) => character.charCodeAt(0))
      : null;
  input.value = "";
  return bytes;
}
