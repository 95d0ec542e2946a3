import { CardTraits } from "@tegata/smartcard/jpki";
import { expect, it } from "vitest";

it("knows nothing before the card was asked", () => {
  expect(new CardTraits().knows("sfi")).toBeUndefined();
});

it("keeps a refusal whatever works later, and forgets a success on a refusal", () => {
  const traits = new CardTraits();
  traits.learn("extended-le", true);
  expect(traits.knows("extended-le")).toBe(true);
  traits.learn("extended-le", false);
  traits.learn("extended-le", true);
  expect(traits.knows("extended-le")).toBe(false);
  expect(traits.knows("sfi")).toBeUndefined();
});
