import { expect, test } from "vitest";
import { isGuessable, strengthOf } from "../../../extension/src/ui/password-strength.ts";

const typed = (value: string): HTMLInputElement => ({ value }) as HTMLInputElement;

test.each([
  "0000",
  "1212",
  "1122",
  "1234",
  "6789",
  "7890",
  "4321",
  "1988",
  "2026",
])("%s is tried first", (digits) => {
  expect(isGuessable(typed(digits))).toBe(true);
});

test.each(["2580", "7319", "1231", "9021", "123", ""])("%s is none of the first", (digits) => {
  expect(isGuessable(typed(digits))).toBe(false);
});

test.each([
  ["ABC123", "weak"],
  ["TOKYO2026", "weak"],
  ["AAAAAA1111", "weak"],
  ["K7M2PX4Q", "fair"],
  ["K7M2PX4QRT9", "good"],
])("%s as a signature password: %s", (password, strength) => {
  expect(strengthOf(typed(password))).toBe(strength);
});
