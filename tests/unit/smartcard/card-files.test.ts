import { fromHex, toHex } from "@tegata/protocol/bytes";
import { parseAttributes } from "@tegata/smartcard/card-info";
import {
  type DigestAlgorithm,
  digestInfo,
  parseAvailability,
  parseTokenInfo,
} from "@tegata/smartcard/jpki";
import { describe, expect, it } from "vitest";
import { readSharedData } from "../../support/shared-data.ts";

const ascii = (text: string, width: number): number[] =>
  Array.from(text.padEnd(width, " "), (character) => character.charCodeAt(0));

const tokenInfo = (label: string): Uint8Array =>
  Uint8Array.from([
    ...ascii(label, 32),
    ...ascii("Maker", 32),
    ...ascii("MODEL", 16),
    ...ascii("0000", 16),
    ...new Array<number>(64).fill(0xff),
  ]);

describe("parseTokenInfo", () => {
  it.each([
    ["JPKIAPICCTOKEN2", "card"],
    ["JPKIAPICCTOKEN", "juki"],
    ["JPKIAPGPSETOKEN", "android"],
    ["JPKIAPIOSTOKEN", "iphone"],
    ["SOMETHING ELSE", null],
  ])("knows %s", (label, token) => {
    expect(parseTokenInfo(tokenInfo(label))).toEqual({
      token,
      label,
      manufacturer: "Maker",
      model: "MODEL",
      serialNumber: "0000",
    });
  });

  it("is content with the label, however it is padded", () => {
    const label = Uint8Array.from([
      ...ascii("JPKIAPIOSTOKEN", 14),
      ...new Array<number>(18).fill(0),
    ]);
    expect(parseTokenInfo(label)).toEqual({ token: "iphone", label: "JPKIAPIOSTOKEN" });
  });

  it("shows no control characters", () => {
    expect(parseTokenInfo(Uint8Array.from([0x1b, ...ascii("X", 31)])).label).toBe("?X");
  });

  it("refuses a cut label", () => {
    expect(() => parseTokenInfo(new Uint8Array(31))).toThrow(
      expect.objectContaining({ code: "card/malformed" }),
    );
  });

  const vector = readSharedData("vectors/token-info.json") as { hex: string } | null;
  it.skipIf(!vector)("reads the test card's token info", () => {
    expect(parseTokenInfo(fromHex(vector?.hex ?? ""))).toMatchObject({
      token: "card",
      label: "JPKIAPICCTOKEN2",
      model: "E16R01NJ",
    });
  });
});

describe("parseAvailability", () => {
  it.each([
    ["8f8f00", { signature: true, authentication: true }],
    ["008f00", { signature: false, authentication: true }],
    ["0f8f00", { signature: false, authentication: true }],
    ["8f0000", { signature: true, authentication: false }],
    ["8f8f00ffff", { signature: true, authentication: true }],
  ])("reads %s", (hex, expected) => {
    expect(parseAvailability(fromHex(hex))).toEqual(expected);
  });

  it.each(["", "8f", "8f8f"])("refuses fewer than three bytes: %s", (hex) => {
    expect(() => parseAvailability(fromHex(hex))).toThrow(
      expect.objectContaining({ code: "card/malformed" }),
    );
  });
});

describe("digestInfo", () => {
  it.each([
    ["SHA-256", 32, "3031300d060960864801650304020105000420"],
    ["SHA-384", 48, "3041300d060960864801650304020205000430"],
    ["SHA-512", 64, "3051300d060960864801650304020305000440"],
  ] as const)("puts RFC 8017's prefix before a %s digest", (algorithm, length, prefix) => {
    const digest = new Uint8Array(length).fill(0x5a);
    expect(toHex(digestInfo(algorithm, digest))).toBe(prefix + "5a".repeat(length));
    expect(() => digestInfo(algorithm, digest.slice(1))).toThrow(
      expect.objectContaining({ code: "request/invalid", details: { path: "digest" } }),
    );
  });

  it("refuses SHA-1, by type and at run time", () => {
    // @ts-expect-error SHA-1 is no DigestAlgorithm
    const algorithm: DigestAlgorithm = "SHA-1";
    for (const refused of [algorithm, "MD5", "__proto__", "toString"] as DigestAlgorithm[]) {
      expect(() => digestInfo(refused, new Uint8Array(20))).toThrow(
        expect.objectContaining({ code: "request/not-supported" }),
      );
    }
  });

  const vector = readSharedData("vectors/digestinfo.json") as {
    known_answer: { digest_info_sha256: string };
  } | null;
  it.skipIf(!vector)("agrees with the known answer for SHA-256", () => {
    const known = (vector?.known_answer.digest_info_sha256 ?? "").toLowerCase();
    expect(toHex(digestInfo("SHA-256", fromHex(known.slice(38))))).toBe(known);
  });
});

describe("parseAttributes", () => {
  const utf8 = (text: string): string => toHex(new TextEncoder().encode(text));
  const tlv = (tag: string, value: string): string =>
    tag + (value.length / 2).toString(16).padStart(2, "0") + value;
  const file = (fields: readonly string[]): Uint8Array => fromHex(tlv("ff20", fields.join("")));
  const NAME = tlv("df22", utf8("青空　そら"));
  const ADDRESS = tlv("df23", utf8("架空県架空市１－２"));
  const BIRTH = tlv("df24", utf8("20010203"));
  const SEX = tlv("df25", utf8("2"));
  const expected = {
    name: "青空　そら",
    address: "架空県架空市１－２",
    birthDate: "2001-02-03",
    sex: "female",
  };

  it("reads by tag, whatever the order and whatever is new", () => {
    expect(parseAttributes(file([NAME, ADDRESS, BIRTH, SEX]))).toEqual(expected);
    expect(parseAttributes(file([SEX, tlv("df2f", "00"), BIRTH, ADDRESS, NAME]))).toEqual(expected);
  });

  it.each([
    ["a field missing", file([NAME, ADDRESS, BIRTH])],
    ["a field twice", file([NAME, NAME, ADDRESS, BIRTH, SEX])],
    ["bytes that are not UTF-8", file([tlv("df22", "ff"), ADDRESS, BIRTH, SEX])],
    ["a surrogate in UTF-8", file([tlv("df22", "eda080"), ADDRESS, BIRTH, SEX])],
    ["a birth date in another form", file([NAME, ADDRESS, tlv("df24", utf8("2001-2-3")), SEX])],
    ["a sex of another kind", file([NAME, ADDRESS, BIRTH, tlv("df25", utf8("x"))])],
    ["another file", fromHex("ff1000")],
    ["nothing", new Uint8Array()],
  ])("refuses %s", (_, bytes) => {
    expect(() => parseAttributes(bytes)).toThrow(
      expect.objectContaining({ code: "card/malformed", details: { what: "attributes" } }),
    );
  });

  const vector = readSharedData("vectors/text-ap-test-card.json") as {
    ef0002_hex: string;
    ef0002_decoded: { name: string; address: string };
  } | null;
  it.skipIf(!vector)("reads the test card's attributes", () => {
    expect(parseAttributes(fromHex(vector?.ef0002_hex ?? ""))).toEqual({
      name: vector?.ef0002_decoded.name,
      address: vector?.ef0002_decoded.address,
      birthDate: "1980-02-17",
      sex: "male",
    });
  });
});
