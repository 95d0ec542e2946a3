// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { takePin, tidyField } from "../../../extension/src/ui/pin-field.ts";

let input: HTMLInputElement;
beforeEach(() => {
  input = document.createElement("input");
});
const type = (text: string): HTMLInputElement => {
  input.value = text;
  return input;
};

test.each([
  ["abc123", "ABC123", true],
  ["ａｂｃ１２３", "ABC123", true],
  ["ＡＢＣ１２３", "ABC123", false],
  ["ABC123", "ABC123", false],
])("signature: %s is shown as %s", (typed, shown, hasCapitalized) => {
  expect(tidyField(type(typed), "signature")).toEqual({
    isEmpty: false,
    fault: null,
    hasCapitalized,
  });
  expect(input.value).toBe(shown);
});

test("the caret stays where the person types", () => {
  type("ABｃ123").setSelectionRange(3, 3);
  tidyField(input, "signature");
  expect(input.selectionStart).toBe(3);
});

test("an empty field has no fault to show", () => {
  expect(tidyField(type(""), "authentication")).toMatchObject({ isEmpty: true, fault: null });
});

test("takes the password as byte values and empties the field", () => {
  expect(takePin(type("１２３４"), "authentication")).toEqual([0x31, 0x32, 0x33, 0x34]);
  expect(input.value).toBe("");
});

test.each([
  ["authentication", "123"],
  ["authentication", "12345"],
  ["authentication", "12a4"],
  ["signature", "ABC12"],
  ["signature", "ABCDEF"],
  ["signature", "ABC 123"],
] as const)("%s: a text of the wrong form is never handed on (%s)", (purpose, text) => {
  expect(takePin(type(text), purpose)).toBeNull();
  expect(input.value).toBe("");
});
