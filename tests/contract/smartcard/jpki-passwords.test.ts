import { fromHex, toHex } from "@tegata/protocol/bytes";
import { CardTraits } from "@tegata/smartcard/jpki";
import { describe, expect, it } from "vitest";
import { transcript } from "../../support/transcript.ts";
import {
  LEAVE,
  openOn,
  PIN_1234,
  pin,
  play,
  SELECT,
  TRIES,
} from "../../support/transcript-jpki.ts";

describe("triesLeft", () => {
  it.each([
    ["authentication", "98", "63 c3", 3],
    ["authentication", "98", "63 c1", 1],
    ["signature", "9b", "63 c5", 5],
    ["signature", "9b", "63 c0", 0],
    ["signature", "9b", "69 83", 0],
    ["signature", "9b", "69 84", 0],
    // Verified already: the count is full again.
    ["authentication", "98", "90 00", 3],
    ["signature", "9b", "90 00", 5],
  ] as const)("asks for %s with exactly four bytes: %s, %s", async (purpose, p2, sw, left) => {
    const session = await play(`> 00 20 00 ${p2}\n< ${sw}`);
    expect(await session.triesLeft(purpose)).toBe(left);
  });

  it.each([
    "6a 86",
    "6a 88",
    "6f 00",
    "67 00",
    "6d 00",
    "6b 00",
    "6a 82",
  ])("asks by SELECT EF after %s, and from then on at once", async (sw) => {
    const session = await play(`
        > 00 20 00 98
        < ${sw}
        > 00 a4 02 0c 02 00 18
        < 90 00
        > 00 20 00 80
        < 63 c2
        > 00 a4 02 0c 02 00 1b
        < 90 00
        > 00 20 00 80
        < 63 c5
      `);
    expect(await session.triesLeft("authentication")).toBe(2);
    expect(await session.triesLeft("signature")).toBe(5);
  });

  it("keeps what it learned for the next session of the conversation", async () => {
    const traits = new CardTraits();
    const refusing =
      "> 00 20 00 98\n< 6a 88\n> 00 a4 02 0c 02 00 18\n< 90 00\n> 00 20 00 80\n< 63 c3";
    await (await openOn(transcript(SELECT + refusing), traits)).triesLeft("authentication");

    const later = "> 00 a4 02 0c 02 00 18\n< 90 00\n> 00 20 00 80\n< 63 c3";
    const session = await openOn(transcript(SELECT + later), traits);
    expect(await session.triesLeft("authentication")).toBe(3);
  });

  it("knows a card without the password, and blames no form of reference", async () => {
    const session = await play(`
      > 00 20 00 9b
      < 6a 88
      > 00 a4 02 0c 02 00 1b
      < 6a 82
      > 00 20 00 98
      < 63 c3
    `);
    await expect(session.triesLeft("signature")).rejects.toMatchObject({
      code: "certificate/absent",
      details: { purpose: "signature" },
    });
    expect(await session.triesLeft("authentication")).toBe(3);
  });

  it("reports an answer that has no meaning", async () => {
    const session = await play(`
      > 00 20 00 98
      < 6f 00
      > 00 a4 02 0c 02 00 18
      < 90 00
      > 00 20 00 80
      < 6f 00
    `);
    await expect(session.triesLeft("authentication")).rejects.toMatchObject({
      code: "card/status",
      details: { command: "VERIFY (query)", sw: 0x6f00 },
    });
  });
});

describe("verify", () => {
  it.each([
    { purpose: "authentication", p2: "98", text: "1234", data: PIN_1234 },
    { purpose: "signature", p2: "9b", text: "ABC123", data: "06 41 42 43 31 32 33" },
    {
      purpose: "signature",
      p2: "9b",
      text: "ABCDEFGH12345678",
      data: "10 41 42 43 44 45 46 47 48 31 32 33 34 35 36 37 38",
    },
  ] as const)("sends the $purpose password as it is: $text", async ({
    purpose,
    p2,
    text,
    data,
  }) => {
    const session = await play(`
      > 00 20 00 ${p2}
      < 63 c3
      > 00 20 00 ${p2} ${data}
      < 90 00
    `);
    await session.triesLeft(purpose);
    await session.verify(purpose, pin(text));
  });

  it.each([
    { sw: "63 c2", error: { code: "pin/incorrect", details: { triesLeft: 2 } } },
    { sw: "63 c1", error: { code: "pin/incorrect", details: { triesLeft: 1 } } },
    { sw: "63 c0", error: { code: "pin/blocked", details: { purpose: "authentication" } } },
    { sw: "69 83", error: { code: "pin/blocked", details: { purpose: "authentication" } } },
    { sw: "69 84", error: { code: "pin/blocked", details: { purpose: "authentication" } } },
    { sw: "67 00", error: { code: "card/status", details: { command: "VERIFY", sw: 0x6700 } } },
    { sw: "63 00", error: { code: "card/status", details: { command: "VERIFY", sw: 0x6300 } } },
  ])("turns $sw into $error.code", async ({ sw, error }) => {
    const session = await play(`${TRIES}> 00 20 00 98 ${PIN_1234}\n< ${sw}`);
    await session.triesLeft("authentication");
    await expect(session.verify("authentication", pin())).rejects.toMatchObject(error);
  });

  it("asks for the tries by itself when nobody has", async () => {
    const session = await play(`${TRIES}> 00 20 00 98 ${PIN_1234}\n< 90 00`);
    await session.verify("authentication", pin());
  });

  it("selects the EF first where the query was answered that way", async () => {
    const session = await play(`
      > 00 20 00 98
      < 6a 88
      > 00 a4 02 0c 02 00 18
      < 90 00
      > 00 20 00 80
      < 63 c3
      > 00 a4 02 0c 02 00 18
      < 90 00
      > 00 20 00 80 ${PIN_1234}
      < 90 00
    `);
    await session.triesLeft("authentication");
    await session.verify("authentication", pin());
  });

  it.each([
    ["authentication", "123"],
    ["authentication", "12345"],
    ["authentication", "12A4"],
    ["authentication", ""],
    ["signature", "AB123"],
    ["signature", "ABCDEF"],
    ["signature", "123456"],
    ["signature", "abc123"],
    ["signature", "ABCDEFGH123456789"],
  ] as const)("refuses %s %s before the card is touched", async (purpose, text) => {
    const session = await play("");
    await expect(session.verify(purpose, pin(text))).rejects.toMatchObject({
      code: "pin/form",
      details: { purpose },
    });
    expect(await session.leave()).toBe("leave");
  });

  it("puts neither password nor message of it into the error", async () => {
    const session = await play(`${TRIES}> 00 20 00 98 ${PIN_1234}\n< 63 c2`);
    const error: unknown = await session.verify("authentication", pin()).catch((e: unknown) => e);
    expect(JSON.stringify([String(error), (error as Error).stack, error])).not.toMatch(
      /1234|31323334|31,32|49,50/,
    );
  });

  it("leaves no copy of the password in the bytes that were sent", async () => {
    const kept: Uint8Array[] = [];
    const session = await openOn({
      transmit: async (command) => {
        kept.push(command);
        return command.length === 4 ? fromHex("63c3") : fromHex("9000");
      },
    });
    await session.verify("authentication", pin());
    await session.changePin("authentication", pin("5678"));
    const [, , verify, select, change] = kept.map(toHex);
    expect(verify).toBe("00".repeat(9));
    expect(select).toBe("00a4020c020018");
    expect(change).toBe("00".repeat(9));
  });
});

describe("changePin", () => {
  it.each([
    ["authentication", "98", "00 18", "1234", PIN_1234, "5678", "04 35 36 37 38"],
    [
      "signature",
      "9b",
      "00 1b",
      "ABC123",
      "06 41 42 43 31 32 33",
      "XYZ789",
      "06 58 59 5a 37 38 39",
    ],
  ] as const)("verifies, selects the EF and changes the %s password", async (purpose, p2, ef, now, nowBytes, next, nextBytes) => {
    const session = await play(`
        > 00 20 00 ${p2}
        < 63 c3
        > 00 20 00 ${p2} ${nowBytes}
        < 90 00
        > 00 a4 02 0c 02 ${ef}
        < 90 00
        > 00 24 01 80 ${nextBytes}
        < 90 00
        ${LEAVE}
      `);
    await session.verify(purpose, pin(now));
    await session.changePin(purpose, pin(next));
    expect(await session.leave()).toBe("reset");
  });

  it("refuses a new password of the wrong form before the card is touched", async () => {
    const session = await play("");
    await expect(session.changePin("authentication", pin("12345"))).rejects.toMatchObject({
      code: "pin/form",
    });
  });

  it("reports a refusal and sends nothing again", async () => {
    const session = await play("> 00 a4 02 0c 02 00 18\n< 90 00\n> 00 24 01 80 **\n< 69 82");
    await expect(session.changePin("authentication", pin())).rejects.toMatchObject({
      code: "card/status",
      details: { command: "CHANGE REFERENCE DATA", sw: 0x6982 },
    });
  });
});
