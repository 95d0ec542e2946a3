import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDefiniteLengths } from "../../../shared/pki/src/der/definite-lengths.ts";
import { derFault } from "../../../shared/pki/src/der/der-fault.ts";

const hex = (text: string): Uint8Array =>
  Uint8Array.from(Buffer.from(text.replaceAll(" ", ""), "hex"));

/** DER of a tree: a number is an INTEGER of one byte, a list a SEQUENCE. */
type Tree = number | readonly Tree[];
function encode(tree: Tree): number[] {
  if (typeof tree === "number") return [0x02, 0x01, tree & 0x7f];
  const content = tree.flatMap(encode);
  const { length } = content;
  const header =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return [0x30, ...header, ...content];
}
/** The same with every SEQUENCE of indefinite length. */
const encodeIndefinite = (tree: Tree): number[] =>
  typeof tree === "number" ? encode(tree) : [0x30, 0x80, ...tree.flatMap(encodeIndefinite), 0, 0];

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 6 }, fc.nat(127), fc.array(tie("tree"), { maxLength: 8 })),
}));

describe("derFault", () => {
  it("finds none in any value that is written by the rules", () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(derFault(Uint8Array.from(encode(value)))).toBeNull();
      }),
    );
  });

  it("finds one in any value that is cut or followed by something", () => {
    fc.assert(
      fc.property(tree, fc.nat(), (value, seed) => {
        const der = Uint8Array.from(encode(value));
        expect(derFault(der.subarray(0, seed % der.length))).not.toBeNull();
        expect(derFault(Uint8Array.from([...der, 0]))).not.toBeNull();
      }),
    );
  });

  it.each([
    ["30 80 00 00", "indefinite length"],
    ["30 81 03 02 01 05", "length not in its shortest form"],
    ["30 82 00 80", "length not in its shortest form"],
    ["30 04 02 03 05 00", "length beyond its container"],
    ["30 03 02 01 05 00", "trailing bytes"],
    ["1f 81 01 00", "tag"],
    ["30", "truncated"],
    ["30 85 01 00 00 00 00", "length"],
    ["", "empty"],
  ])("says what is wrong with %s", (bytes, fault) => {
    expect(derFault(hex(bytes))).toBe(fault);
  });

  it("stops at a depth that no certificate has, whatever the size", () => {
    let nested: number[] = [];
    for (let depth = 0; depth < 40; depth += 1) nested = [0x30, nested.length, ...nested];

    expect(derFault(Uint8Array.from(nested))).toBe("nested too deeply");
  });
});

describe("toDefiniteLengths", () => {
  it("gives the DER of any value, and says where it ended", () => {
    fc.assert(
      fc.property(tree, fc.uint8Array({ maxLength: 8 }), (value, rest) => {
        const ber = encodeIndefinite(value);
        const { der, consumed } = toDefiniteLengths(Uint8Array.from([...ber, ...rest]));
        expect([...der]).toEqual(encode(value));
        expect(consumed).toBe(ber.length);
      }),
    );
  });

  it("never ends on bytes at random with anything but a value or a DerError", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        try {
          expect(toDefiniteLengths(bytes).consumed).toBeLessThanOrEqual(bytes.length);
        } catch (error) {
          expect(error).toMatchObject({ name: "DerError" });
        }
      }),
    );
  });
});
