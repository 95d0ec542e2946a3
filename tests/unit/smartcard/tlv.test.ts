import { fromHex } from "@tegata/protocol/bytes";
import { parseTlvs, readTlvHeader } from "@tegata/smartcard/iso7816";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const malformed = expect.objectContaining({
  code: "card/malformed",
  details: { what: "test" },
}) as Error;

/** DER lengths as X.690 writes them, by themselves. */
function derLength(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 | bytes.length, ...bytes];
}

const tags = fc.constantFrom(
  [0x30],
  [0x04],
  [0xff, 0x20],
  [0xdf, 0x21],
  [0x7f, 0x21],
  [0x5f, 0x4e],
);
const lengths = fc.oneof(
  fc.constantFrom(0, 1, 0x7f, 0x80, 0xff, 0x100, 0xffff, 0x10000, 0xff_ffff, 0x7fff_ffff),
  fc.integer({ min: 0, max: 0xffff_ffff }),
);

describe("readTlvHeader", () => {
  it("reads every DER header, and refuses each cut of it", () => {
    fc.assert(
      fc.property(tags, lengths, fc.uint8Array({ maxLength: 4 }), (tag, length, rest) => {
        const header = [...tag, ...derLength(length)];
        const { start, end } = readTlvHeader(Uint8Array.from([...header, ...rest]), 0, "test");
        expect({ start, end }).toEqual({ start: header.length, end: header.length + length });
        for (let cut = 0; cut < header.length; cut += 1) {
          const piece = Uint8Array.from(header.slice(0, cut));
          expect(() => readTlvHeader(piece, 0, "test")).toThrow(malformed);
        }
      }),
    );
  });

  it("refuses or reads any bytes at all, and never reads beyond them", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 8 }), (bytes) => {
        try {
          const { start, end } = readTlvHeader(bytes, 0, "test");
          expect(start).toBeLessThanOrEqual(bytes.length);
          expect(end).toBeGreaterThanOrEqual(start);
        } catch (error) {
          expect(error).toEqual(malformed);
        }
      }),
    );
  });

  it.each([
    ["an indefinite length", "3080"],
    ["a long form below 128", "30817f"],
    ["a padded length", "30820080"],
    ["a padded length of two", "3083000100"],
    ["a length of five bytes", "30850100000000"],
    ["the reserved length FF", "30ff"],
    ["a padded tag number", "1f8001 00"],
    ["a small tag number in the long form", "1f1e00"],
    ["a tag without end", "1fffffff00"],
  ])("refuses %s", (_, hex) => {
    expect(() => readTlvHeader(fromHex(hex), 0, "test")).toThrow(malformed);
  });

  it("reads a header at an offset", () => {
    expect(readTlvHeader(fromHex("0000 ff20 8180"), 2, "test")).toEqual({
      tag: 0xff20,
      start: 6,
      end: 134,
    });
  });
});

describe("parseTlvs", () => {
  it("reads values one after the other until the bytes are used up", () => {
    expect(parseTlvs(fromHex("df2501 31 0400"), "test")).toEqual([
      { tag: 0xdf25, value: fromHex("31") },
      { tag: 0x04, value: new Uint8Array() },
    ]);
    expect(parseTlvs(new Uint8Array(), "test")).toEqual([]);
  });

  it.each(["df250231", "df2501 31 04", "0400 ff"])("refuses a cut value: %s", (hex) => {
    expect(() => parseTlvs(fromHex(hex), "test")).toThrow(malformed);
  });
});
