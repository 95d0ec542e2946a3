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
