import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fromHex, toHex } from "@tegata/protocol/bytes";
import { type CardInfoPassword, CardInfoSession } from "@tegata/smartcard/card-info";
import { decodeCommand } from "@tegata/smartcard/iso7816";
import { CardTraits, Pin } from "@tegata/smartcard/jpki";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { transcript, watched } from "../../support/transcript.ts";

const SELECT = `
  > 00 a4 04 0c 0a d3 92 10 00 31 00 01 01 04 08   # SELECT 券面入力補助
  < 90 00
`;
const LEAVE = "> 00 a4 04 0c 07 a0 00 00 01 51 00 00\n< 90 00\n";
const CODE_B = "13020320351234";

const pin = (text: string): Pin =>
  Pin.take(Array.from(text, (character) => character.charCodeAt(0)));
const utf8 = (text: string): string => toHex(new TextEncoder().encode(text));

function tlv(tag: string, value: string): string {
  const length = value.length / 2;
  const form = length < 0x80 ? "" : length < 0x100 ? "81" : "82";
  return tag + form + length.toString(16).padStart(form === "82" ? 4 : 2, "0") + value;
}

const attributes = (address: string): string =>
  tlv(
    "ff20",
    [
      tlv("df21", "000e002000590064"),
      tlv("df22", utf8("青空　そら")),
      tlv("df23", utf8(address)),
      tlv("df24", utf8("20010203")),
      tlv("df25", utf8("2")),
    ].join(""),
  );
const EXPECTED = {
  name: "青空　そら",
  address: "架空県架空市１－２",
  birthDate: "2001-02-03",
  sex: "female",
};

const open = (text: string): Promise<CardInfoSession> =>
  CardInfoSession.open(transcript(text), { traits: new CardTraits() });

describe("CardInfoSession", () => {
  it.each([
    ["card-info", "91", "63 c3", "04 31 32 33 34", "1234"],
    ["code-b", "95", "63 ca", `0e ${utf8(CODE_B)}`, CODE_B],
  ] as const)("reads the attributes with %s in five commands", async (name, p2, sw, bytes, text) => {
    const session = await open(`${SELECT}
      > 00 20 00 ${p2}
      < ${sw}
      > 00 20 00 ${p2} ${bytes}
      < 90 00
      > 00 b0 82 00 00
      < ${attributes(EXPECTED.address)}ffff 90 00
      ${LEAVE}`);
    expect(await session.triesLeft(name)).toBe(name === "code-b" ? 10 : 3);
    await session.verify(name, pin(text));
    expect(await session.readAttributes()).toEqual(EXPECTED);
    expect(await session.leave()).toBe("reset");
  });

  it("reads long attributes to their end", async () => {
    const address = "架空県".repeat(60);
    const file = attributes(address);
    const rest = file.length / 2 - 256;
    const session = await open(`${SELECT}
      > 00 b0 82 00 00
      < ${file.slice(0, 512)} 90 00
      > 00 b0 01 00 00 ${rest.toString(16).padStart(4, "0")}
      < ${file.slice(512)} 90 00`);
    expect(rest).toBeGreaterThan(256);
    expect(await session.readAttributes()).toEqual({ ...EXPECTED, address });
  });

  it.each([
    ["card-info", "91", "63 c2", "pin/incorrect", { triesLeft: 2 }],
    ["card-info", "91", "69 84", "pin/blocked", { purpose: "card-info" }],
    ["code-b", "95", "63 c9", "pin/incorrect", { triesLeft: 9 }],
    ["code-b", "95", "63 c0", "pin/blocked", { purpose: "code-b" }],
  ] as const)("turns a refused %s into a coded error: %s %s", async (name, p2, sw, code, details) => {
    const session = await open(`${SELECT}> 00 20 00 ${p2}\n< 63 c3\n> 00 20 00 ${p2} **\n< ${sw}`);
    const text = name === "code-b" ? CODE_B : "1234";
    await expect(session.verify(name, pin(text))).rejects.toMatchObject({ code, details });
  });

  it.each([
    ["card-info", "123"],
    ["card-info", "ABCD"],
    ["code-b", "1302032035123"],
    // The 12 digits of a My Number, which is 照合番号A: not one of this application's passwords here.
    ["code-b", "123456789012"],
  ] as const)("refuses %s of the wrong form before the card is touched", async (name, text) => {
    const session = await open(SELECT);
    await expect(session.verify(name, pin(text))).rejects.toMatchObject({
      code: "pin/form",
      details: { purpose: name },
    });
    expect(await session.leave()).toBe("leave");
  });

  it("says that the password comes first", async () => {
    const session = await open(`${SELECT}> 00 b0 82 00 00\n< 69 82`);
    await expect(session.readAttributes()).rejects.toMatchObject({
      code: "card/status",
      details: { sw: 0x6982 },
    });
  });

  it("takes a card without the application for an unknown one", async () => {
    await expect(open(SELECT.replace("90 00", "6a 82"))).rejects.toMatchObject({
      code: "card/unknown",
    });
  });
});

/** EF 0001 of 券面入力補助 holds the 12 digits of the My Number. */
describe("the My Number", () => {
  const addressesMyNumber = (hex: string): boolean => {
    const { ins, p1, p2, data } = decodeCommand(fromHex(hex));
    const file = data ? toHex(data) : "";
    if (ins === 0xa4) return p1 !== 0x04 && file.startsWith("0001");
    // READ BINARY with the short identifier 1, in either instruction, and 照合番号A's key 0014.
    if (ins === 0xb0 || ins === 0xb1) return (p1 & 0x9f) === 0x81;
    return ins === 0x20 && p2 === 0x94;
  };

  it("is named by no command, whatever a card answers", async () => {
    const sw = fc.oneof(
      fc.constantFrom(0x9000, 0x6a82, 0x6a86, 0x6f00, 0x63c3, 0x6982, 0x6c10, 0x6110),
      fc.integer({ min: 0, max: 0xffff }),
    );
    const answer = fc.tuple(fc.uint8Array({ maxLength: 8 }), sw);
    const name = fc.constantFrom<CardInfoPassword>("card-info", "code-b");
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { maxLength: 12 }), name, async (answers, password) => {
        let played = -1;
        const channel = watched({
          transmit: async () => {
            const [data, word] = answers[played] ?? [[], 0x9000];
            played += 1;
            return Uint8Array.of(...data, word >> 8, word & 0xff);
          },
        });
        const session = await CardInfoSession.open(channel, { traits: new CardTraits() });
        await session.triesLeft(password).catch(() => {});
        await session
          .verify(password, pin(password === "code-b" ? CODE_B : "1234"))
          .catch(() => {});
        await session.readAttributes().catch(() => {});
        await session.leave();
        expect(channel.sent.filter(addressesMyNumber)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("would be noticed if it were", () => {
    const commands = [
      "00b0810000",
      "00b0810000ffff",
      "00a4020c020001",
      "0020009404" + "31".repeat(4),
    ];
    expect(commands.map(addressesMyNumber)).toEqual([true, true, true, true]);
    expect(["00b0820000", "00a4020c020002", "00200091"].map(addressesMyNumber)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("has no file in the source of this application, and nobody can bring one", () => {
    const folder = resolve(import.meta.dirname, "../../../shared/smartcard/src/card-info");
    const source = readdirSync(folder)
      .map((file) => readFileSync(resolve(folder, file), "utf8"))
      .join("\n");
    const files = [...source.matchAll(/\bef: (0x[0-9a-f]+), sfi: (0x[0-9a-f]+)/g)].map(
      ([, ef, sfi]) => [ef, sfi],
    );
    expect(files).toEqual([
      ["0x0002", "0x02"],
      ["0x0011", "0x11"],
      ["0x0015", "0x15"],
    ]);
    expect(source).not.toMatch(/0x0*1\b|0x0*14\b|readRecord/);
    type Options = Parameters<typeof CardInfoSession.open>[1];
    // The files of this application are fixed: `open` takes traits and nothing else.
    const onlyTraits: keyof Options extends "traits" ? true : false = true;
    expect(onlyTraits).toBe(true);
  });
});
