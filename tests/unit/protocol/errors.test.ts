import { TegataError, toWireError, WireError } from "@tegata/protocol/errors";
import { expect, test } from "vitest";

test("what nobody foresaw leaves without a word of its own", () => {
  const secret = "ABC123";
  for (const thrown of [
    new Error(secret),
    new TypeError(secret, { cause: secret }),
    secret,
    null,
  ]) {
    expect(toWireError(thrown)).toEqual({ code: "internal", details: {} });
  }
});

test("an error of ours leaves as code and details: no message, no stack, no cause", () => {
  const error = new TegataError(
    "pin/incorrect",
    "VERIFY said 63c2",
    { triesLeft: 2 },
    { cause: 1 },
  );
  expect(toWireError(error)).toEqual({ code: "pin/incorrect", details: { triesLeft: 2 } });
});

test.each([
  ["a code in another form", { code: "Pin Incorrect", details: {} }],
  ["free text beside it", { code: "internal", details: {}, message: "x" }],
  ["a detail that is a structure", { code: "internal", details: { x: {} } }],
  ["a detail that goes on and on", { code: "internal", details: { x: "x".repeat(257) } }],
])("%s is no error of ours", (_name, error) => {
  expect(WireError.safeParse(error).success).toBe(false);
});
