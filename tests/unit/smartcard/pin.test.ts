import { inspect } from "node:util";
import { PIN_FORMS, pinFormFault } from "@tegata/protocol/pin-form";
import type { Purpose } from "@tegata/protocol/purpose";
import { MY_NUMBER_CARD, Pin } from "@tegata/smartcard/jpki";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

describe("Pin", () => {
  it("overwrites what it was made from", () => {
    const array = ascii("1234");
    const bytes = Uint8Array.from(array);
    Pin.take(array);
    Pin.take(bytes);
    expect(array).toEqual([0, 0, 0, 0]);
    expect(bytes).toEqual(new Uint8Array(4));
  });

  it("lends its bytes once and wipes them", async () => {
    const pin = Pin.take(ascii("1234"));
    let lent = new Uint8Array();
    await pin.spend(async (bytes) => {
      lent = bytes as Uint8Array<ArrayBuffer>;
      expect([...bytes]).toEqual(ascii("1234"));
    });
    expect(lent).toEqual(new Uint8Array(4));
    await expect(pin.spend(async () => "again")).rejects.toThrow("one use");
  });

  it("wipes them when the use fails, and is spent", async () => {
    const pin = Pin.take(ascii("1234"));
    let lent = new Uint8Array();
    const use = pin.spend(async (bytes) => {
      lent = bytes as Uint8Array<ArrayBuffer>;
      throw new Error("reader gone");
    });
    await expect(use).rejects.toThrow("reader gone");
    expect(lent).toEqual(new Uint8Array(4));
    await expect(pin.spend(async () => "again")).rejects.toThrow("one use");
  });

  it("cannot be spent after disposal", async () => {
    const pin = Pin.take(ascii("1234"));
    pin[Symbol.dispose]();
    await expect(pin.spend(async () => "late")).rejects.toThrow("one use");
  });

  it("shows nothing of itself", () => {
    const pin = Pin.take(ascii("1234"));
    const shown = [
      String(pin),
      JSON.stringify({ pin }),
      inspect(pin, { showHidden: true, depth: 5 }),
    ];
    for (const text of shown) expect(text).not.toMatch(/1234|49|31/);
    expect(JSON.stringify({ pin })).toBe('{"pin":"[PIN]"}');
    expect(Object.keys(pin)).toEqual([]);
  });

  it.each([
    "authentication",
    "signature",
  ] satisfies Purpose[])("has the form of the %s password exactly when the PIN screen says so", (purpose) => {
    const { form } = MY_NUMBER_CARD.keys[purpose].password;
    const character = fc.constantFrom(...Array.from("0189AZMaz-ア "));
    fc.assert(
      fc.property(fc.array(character, { maxLength: 18 }), (characters) => {
        const text = characters.join("");
        // Bytes over 7F cannot stand in a password at all; the screen has refused them before.
        fc.pre(!/[^\0-\x7f]/.test(text));
        expect(Pin.take(ascii(text)).fits(form)).toBe(pinFormFault(purpose, text) === null);
      }),
      {
        examples: [
          [Array.from("1234")],
          [Array.from("ABC123")],
          [Array.from("ABCDEF")],
          [Array.from("123456")],
        ],
      },
    );
    expect(form).toMatchObject({
      minLength: PIN_FORMS[purpose].minLength,
      maxLength: PIN_FORMS[purpose].maxLength,
    });
  });
});
