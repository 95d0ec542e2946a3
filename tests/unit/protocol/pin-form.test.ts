import { normalizePin, pinFormFault } from "@tegata/protocol/pin-form";
import { describe, expect, it } from "vitest";

describe("form of the passwords", () => {
  it.each([
    { purpose: "authentication", pin: "1234", fault: null },
    { purpose: "authentication", pin: "", fault: "too-short" },
    { purpose: "authentication", pin: "123", fault: "too-short" },
    { purpose: "authentication", pin: "12345", fault: "too-long" },
    { purpose: "authentication", pin: "12a4", fault: "digits-only" },
    { purpose: "authentication", pin: "١٢٣٤", fault: "digits-only" },
    { purpose: "signature", pin: "ABC123", fault: null },
    { purpose: "signature", pin: "ABCDEFGH12345678", fault: null },
    { purpose: "signature", pin: "ABC12", fault: "too-short" },
    { purpose: "signature", pin: "ABCDEFGH123456789", fault: "too-long" },
    { purpose: "signature", pin: "abc123", fault: "characters" },
    { purpose: "signature", pin: "ABC-123", fault: "characters" },
    { purpose: "signature", pin: "ABCDEF", fault: "mix" },
    { purpose: "signature", pin: "123456", fault: "mix" },
  ] as const)("$purpose: a value of $pin.length characters is $fault", ({
    purpose,
    pin,
    fault,
  }) => {
    expect(pinFormFault(purpose, pin)).toBe(fault);
  });

  it.each([
    { purpose: "signature", typed: "abc123", pin: "ABC123" },
    { purpose: "signature", typed: "ＡＢｃ１２３", pin: "ABC123" },
    { purpose: "authentication", typed: "１２３４", pin: "1234" },
    { purpose: "authentication", typed: "12ab", pin: "12ab" },
  ] as const)("$purpose: typed text becomes what the card stores", ({ purpose, typed, pin }) => {
    expect(normalizePin(purpose, typed)).toBe(pin);
  });
});
