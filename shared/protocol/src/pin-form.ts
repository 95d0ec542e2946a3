import type { Purpose } from "./purpose.ts";

/**
 * The form of each password, as the municipality sets it.
 * https://www2.jpki.go.jp/procedure/password.html
 */
export const PIN_FORMS = {
  authentication: { minLength: 4, maxLength: 4, tries: 3 },
  signature: { minLength: 6, maxLength: 16, tries: 5 },
} as const satisfies Record<Purpose, { minLength: number; maxLength: number; tries: number }>;

/** Why a text cannot be this password: the first reason found, or null when the form is right. */
export type PinFormFault = "too-short" | "too-long" | "digits-only" | "characters" | "mix";

const FORM_PATTERN = {
  authentication: /^[0-9]*$/,
  signature: /^[A-Z0-9]*$/,
} as const satisfies Record<Purpose, RegExp>;

/**
 * What the card stores for a typed text: full-width characters become half-width (NFKC) and, for
 * the signature password, letters become capitals. Shown to the person as they type.
 */
export function normalizePin(purpose: Purpose, typed: string): string {
  const halfWidth = typed.normalize("NFKC");
  return purpose === "signature" ? halfWidth.toUpperCase() : halfWidth;
}

/** Checks the form alone. A text that fails here never reaches the card, so it costs no try. */
export function pinFormFault(purpose: Purpose, pin: string): PinFormFault | null {
  const { minLength, maxLength } = PIN_FORMS[purpose];
  if (!FORM_PATTERN[purpose].test(pin)) {
    return purpose === "authentication" ? "digits-only" : "characters";
  }
  if (pin.length < minLength) return "too-short";
  if (pin.length > maxLength) return "too-long";
  if (purpose === "signature" && !(/[A-Z]/.test(pin) && /[0-9]/.test(pin))) return "mix";
  return null;
}
