import { fromHex, toHex } from "@tegata/protocol/bytes";
import { decodeCommand, decodeResponse, encodeCommand } from "@tegata/smartcard/iso7816";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const header = { name: "TEST", cla: 0x80, ins: 0x2a, p1: 0x01, p2: 0x97 };
const bytes = (length: number): Uint8Array => new Uint8Array(length).fill(0xab);
const start = (encoded: Uint8Array, length: number): string => toHex(encoded.slice(0, length));

describe("encodeCommand", () => {
  it.each([
    { form: "case 1", fields: {}, hex: "802a0197" },
    { form: "case 2 short", fields: { le: 1 }, hex: "802a019701" },
    { form: "case 2 short, 256", fields: { le: 256 }, hex: "802a019700" },
    { form: "case 2 extended, 257", fields: { le: 257 }, hex: "802a0197000101" },
    { form: "case 2 extended, 2048", fields: { le: 2048 }, hex: "802a0197000800" },
    { form: "case 2 extended, 65536", fields: { le: 65_536 }, hex: "802a0197000000" },
    { form: "case 3 short", fields: { data: bytes(2) }, hex: "802a019702abab" },
    { form: "case 4 short", fields: { data: bytes(1), le: 256 }, hex: "802a019701ab00" },
    {
      form: "case 4 extended by Le",
      fields: { data: bytes(1), le: 300 },
      hex: "802a0197000001ab012c",
    },
  ])("encodes $form", ({ fields, hex }) => {
    expect(toHex(encodeCommand({ ...header, ...fields }))).toBe(hex);
  });

  it.each([
    { data: 255, total: 260, begins: "802a0197ff" },
    { data: 256, total: 263, begins: "802a0197000100" },
    { data: 65_535, total: 65_542, begins: "802a019700ffff" },
  ])("changes to the extended form over 255 bytes of data: $data", ({ data, total, begins }) => {
    const encoded = encodeCommand({ ...header, data: bytes(data) });
    expect(encoded).toHaveLength(total);
    expect(start(encoded, begins.length / 2)).toBe(begins);
  });

  it("makes both lengths extended when one must be", () => {
    const encoded = encodeCommand({ ...header, data: bytes(256), le: 256 });
    expect(toHex(encoded.slice(-2))).toBe("0100");
    expect(encoded).toHaveLength(4 + 3 + 256 + 2);
  });

  it.each([
    { le: 0 },
    { le: -1 },
    { le: 1.5 },
    { le: 65_537 },
    { data: bytes(65_536) },
    { data: bytes(0) },
  ])("refuses lengths that no APDU carries", (fields) => {
    expect(() => encodeCommand({ ...header, ...fields })).toThrow(RangeError);
  });
});

describe("decodeCommand", () => {
  const byte = fc.integer({ min: 0, max: 255 });
  const command = fc.record(
    {
      cla: byte,
      ins: byte,
      p1: byte,
      p2: byte,
      data: fc.oneof(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.constantFrom(255, 256).map(bytes),
      ),
      le: fc.oneof(fc.integer({ min: 1, max: 65_536 }), fc.constantFrom(256, 257)),
    },
    { requiredKeys: ["cla", "ins", "p1", "p2"] },
  );

  it("reads back every command that can be encoded", () => {
    fc.assert(
      fc.property(command, (fields) => {
        const encoded = encodeCommand({ name: "TEST", ...fields });
        expect(decodeCommand(encoded)).toMatchObject(fields);
        expect(toHex(encodeCommand({ name: "TEST", ...decodeCommand(encoded) }))).toBe(
          toHex(encoded),
        );
      }),
    );
  });

  it.each([
    "",
    "00",
    "00a404",
    "00a4040c0aff",
    "00a4040c000a",
    "00a4040c02ffffffff",
    "00b0000000000200",
  ])("refuses bytes that do not add up: %s", (hex) => {
    expect(() => decodeCommand(fromHex(hex))).toThrow(
      expect.objectContaining({ code: "card/malformed" }),
    );
  });
});

describe("decodeResponse", () => {
  it("splits data and status word", () => {
    expect(decodeResponse(fromHex("0102 9000"))).toEqual({ data: fromHex("0102"), sw: 0x9000 });
    expect(decodeResponse(fromHex("6a82"))).toEqual({ data: new Uint8Array(), sw: 0x6a82 });
  });

  it("takes no bytes at all for a card that left, one byte for nonsense", () => {
    expect(() => decodeResponse(new Uint8Array())).toThrow(
      expect.objectContaining({ code: "card/removed" }),
    );
    expect(() => decodeResponse(Uint8Array.of(0x90))).toThrow(
      expect.objectContaining({ code: "card/malformed" }),
    );
  });
});
