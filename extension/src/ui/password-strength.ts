export type Strength = "weak" | "fair" | "good";

const GOOD_LENGTH = 10;
const FAIR_LENGTH = 8;
const GUESSED_FIRST = /(.)\1{2}|0123|1234|2345|3456|4567|5678|6789|ABC|PASS|QWER|(?:19|20)\d\d/;

/** 1111, 1212, 1122, a run up or down, a year. */
const GUESSED_DIGITS = /^(?:(.)\1{3}|(..)\2|(.)\3(.)\4|(?:19|20)\d\d)$/;
const RUNS = "01234567890 09876543210";

/** Whether four digits are among those that are tried first. */
export function isGuessable({ value }: HTMLInputElement): boolean {
  return value.length === 4 && (GUESSED_DIGITS.test(value) || RUNS.includes(value));
}

/** How hard a signature password is to guess. */
export function strengthOf(input: HTMLInputElement): Strength {
  const { value } = input;
  const isVaried = new Set(value).size >= value.length / 2;
  if (value.length < FAIR_LENGTH || GUESSED_FIRST.test(value) || !isVaried) return "weak";
  return value.length >= GOOD_LENGTH ? "good" : "fair";
}
