import { fromHex, toHex } from "@tegata/protocol/bytes";
import { encodeCommand, fetchMoreData, retryWithLe, verify } from "@tegata/smartcard/iso7816";
import { describe, expect, it } from "vitest";
import { transcript } from "../../support/transcript.ts";

describe("fetchMoreData", () => {
  it("joins what waits behind 61xx, in any number of steps", async () => {
    const channel = fetchMoreData(
      transcript(`
        > 80 2a 00 97 01 aa 00
        < 01 02 61 00
        > 00 c0 00 00 00
        < 03 61 01
        > 00 c0 00 00 01
        < 04 90 00
      `),
    );
    expect(toHex(await channel.transmit(fromHex("802a009701aa00")))).toBe("010203049000");
  });

  it("keeps a status word other than 61xx as the card's last word", async () => {
    const channel = fetchMoreData(
      transcript("> 00 b0 00 00 00\n< 61 02\n> 00 c0 00 00 02\n< 6f 00"),
    );
    expect(toHex(await channel.transmit(fromHex("00b0000000")))).toBe("6f00");
  });

  it("gives up on a card that promises more and brings nothing", async () => {
    const channel = fetchMoreData(
      transcript("> 00 b0 00 00 00\n< 61 02\n> 00 c0 00 00 02\n< 61 02"),
    );
    await expect(channel.transmit(fromHex("00b0000000"))).rejects.toMatchObject({
      code: "card/malformed",
    });
  });

  it("passes on an answer without status word as it came", async () => {
    const channel = fetchMoreData(transcript("> 00 b0 00 00 00\n< 01 61 02\n> 00 c0 00 00 02\n<"));
    expect(await channel.transmit(fromHex("00b0000000"))).toHaveLength(0);
  });
});

describe("retryWithLe", () => {
  it("repeats a short case 2 command with the Le that the card names", async () => {
    const channel = retryWithLe(
      transcript("> 00 b0 86 00 00\n< 6c a0\n> 00 b0 86 00 a0\n< 01 90 00"),
    );
    expect(toHex(await channel.transmit(fromHex("00b0860000")))).toBe("019000");
  });

  it("repeats once, not for ever", async () => {
    const channel = retryWithLe(transcript("> 00 b0 86 00 00\n< 6c a0\n> 00 b0 86 00 a0\n< 6c 10"));
    expect(toHex(await channel.transmit(fromHex("00b0860000")))).toBe("6c10");
  });

  it.each([
    ["case 1", "00200098"],
    ["case 2 extended", "00b08a00000800"],
    ["case 3", toHex(encodeCommand(verify(0x98, fromHex("31323334"))))],
    ["case 3 of one byte", "00d6000001ff"],
    ["case 4", "802a009701aa00"],
  ])("never repeats %s", async (_, hex) => {
    const channel = retryWithLe({
      transmit: async (command) => {
        expect(toHex(command)).toBe(hex);
        return Uint8Array.of(0x6c, 0x10);
      },
    });
    expect(toHex(await channel.transmit(fromHex(hex)))).toBe("6c10");
  });

  it("leaves data alone that ends in 6Cxx", async () => {
    const channel = retryWithLe(transcript("> 00 b0 00 00 04\n< 01 02 6c 04"));
    expect(toHex(await channel.transmit(fromHex("00b0000004")))).toBe("01026c04");
  });
});
