import { toHex } from "@tegata/protocol/bytes";
import type { Purpose } from "@tegata/protocol/purpose";
import { describe, expect, it } from "vitest";
import { transcript } from "../../support/transcript.ts";
import {
  ascii,
  DIGEST,
  DIGEST_INFO,
  LEAVE,
  openOn,
  PIN_1234,
  pin,
  play,
  SELECT,
  SIGNATURE,
  TRIES,
} from "../../support/transcript-jpki.ts";

describe("open", () => {
  it.each([
    "6a 82",
    "6a 81",
    "6d 00",
    "6e 00",
    "6f 00",
    "62 83",
  ])("takes a card that answers %s for an unknown one", async (sw) => {
    const channel = transcript(SELECT.replace("90 00", sw));
    await expect(openOn(channel)).rejects.toMatchObject({ code: "card/unknown" });
  });

  it.each(["card/removed", "card/mute"])("passes %s through", async (code) => {
    const channel = transcript(SELECT.replace("< 90 00", `! ${code}`));
    await expect(openOn(channel)).rejects.toMatchObject({ code });
  });
});

describe("free files", () => {
  it("reads the token info in one command", async () => {
    const label = toHex(Uint8Array.from(ascii("JPKIAPGPSETOKEN".padEnd(32))));
    const session = await play(`> 00 b0 86 00 a0\n< ${label}${"20".repeat(128)} 90 00`);
    expect(await session.token()).toMatchObject({ token: "android", label: "JPKIAPGPSETOKEN" });
  });

  it("reads the availability in one command", async () => {
    const session = await play("> 00 b0 88 00 03\n< 00 8f 00 90 00");
    expect(await session.availability()).toEqual({ authentication: true, signature: false });
  });

  it("goes by SELECT EF where the short identifier is refused, and remembers", async () => {
    const session = await play(`
      > 00 b0 86 00 a0
      < 6a 86
      > 00 a4 02 0c 02 00 06
      < 90 00
      > 00 b0 00 00 a0
      < ${"20".repeat(160)} 90 00
      > 00 a4 02 0c 02 00 08
      < 90 00
      > 00 b0 00 00 03
      < 8f 8f 00 90 00
      > 00 a4 02 0c 02 00 18
      < 90 00
      > 00 20 00 80
      < 63 c3
    `);
    expect(await session.token()).toMatchObject({ token: null });
    expect(await session.availability()).toEqual({ authentication: true, signature: true });
    expect(await session.triesLeft("authentication")).toBe(3);
  });

  it("says so when a card does not have them", async () => {
    const session = await play(`
      > 00 b0 86 00 a0
      < 6a 82
      > 00 a4 02 0c 02 00 06
      < 6a 82
      > 00 b0 88 00 03
      < 6a 82
      > 00 a4 02 0c 02 00 08
      < 6a 82
    `);
    expect(await session.token()).toBeNull();
    expect(await session.availability()).toEqual({ authentication: true, signature: true });
  });

  it("takes a file that ends early, and the right Le from 6Cxx", async () => {
    const session = await play(`
      > 00 b0 86 00 a0
      < 6c 20
      > 00 b0 86 00 20
      < ${toHex(Uint8Array.from(ascii("JPKIAPIOSTOKEN".padEnd(32))))} 90 00
      > 00 b0 88 00 03
      < 8f 8f 00 62 82
    `);
    expect(await session.token()).toMatchObject({ token: "iphone" });
    expect(await session.availability()).toEqual({ authentication: true, signature: true });
  });
});

describe("sign", () => {
  it.each([
    ["authentication", "97"],
    ["signature", "9a"],
  ] as const)("gives the card a DigestInfo for %s and takes 256 bytes", async (purpose, p2) => {
    const session = await play(`> 80 2a 00 ${p2} 33 ${DIGEST_INFO} 00\n< ${SIGNATURE} 90 00`);
    expect(toHex(await session.sign(purpose, "SHA-256", DIGEST))).toBe(SIGNATURE);
  });

  it.each([
    ["SHA-384", 48, "43 3041300d060960864801650304020205000430"],
    ["SHA-512", 64, "53 3051300d060960864801650304020305000440"],
  ] as const)("signs %s", async (algorithm, length, prefix) => {
    const session = await play(
      `> 80 2a 00 9a ${prefix}${"11".repeat(length)} 00\n< ${SIGNATURE} 90 00`,
    );
    await session.sign("signature", algorithm, new Uint8Array(length).fill(0x11));
  });

  it("goes by SELECT EF where the short identifier is refused, and remembers", async () => {
    const selected = `
      > 00 a4 02 0c 02 00 17
      < 90 00
      > 80 2a 00 80 33 ${DIGEST_INFO} 00
      < ${SIGNATURE} 90 00
    `;
    const session = await play(`
      > 80 2a 00 97 33 ${DIGEST_INFO} 00
      < 6a 86
      ${selected}
      ${selected}
    `);
    await session.sign("authentication", "SHA-256", DIGEST);
    await session.sign("authentication", "SHA-256", DIGEST);
  });

  it.each([
    ["69 82", 0x6982],
    ["69 85", 0x6985],
    ["6f 00", 0x6f00],
  ])("reports %s and signs no second time", async (answer, sw) => {
    const session = await play(`> 80 2a 00 97 33 ${DIGEST_INFO} 00\n< ${answer}`);
    await expect(session.sign("authentication", "SHA-256", DIGEST)).rejects.toMatchObject({
      code: "card/status",
      details: { command: "COMPUTE DIGITAL SIGNATURE", sw },
    });
  });

  it("refuses a signature that is too short, and digests before the card sees them", async () => {
    const session = await play(`> 80 2a 00 97 33 ${DIGEST_INFO} 00\n< c7 90 00`);
    await expect(
      session.sign("authentication", "SHA-1" as "SHA-256", DIGEST),
    ).rejects.toMatchObject({ code: "request/not-supported" });
    await expect(session.sign("authentication", "SHA-512", DIGEST)).rejects.toMatchObject({
      code: "request/invalid",
    });
    await expect(session.sign("authentication", "SHA-256", DIGEST)).rejects.toMatchObject({
      code: "card/malformed",
    });
  });
});

describe("leave", () => {
  const purpose: Purpose = "authentication";

  it("sends nothing when no password was sent", async () => {
    const session = await play(TRIES);
    await session.triesLeft(purpose);
    expect(await session.leave()).toBe("leave");
  });

  it.each([
    "90 00",
    "63 c2",
    "69 84",
    "6f 00",
  ])("selects away after a VERIFY with %s", async (sw) => {
    const session = await play(`${TRIES}> 00 20 00 98 ${PIN_1234}\n< ${sw}\n${LEAVE}`);
    await session.verify(purpose, pin()).catch(() => {});
    expect(await session.leave()).toBe("reset");
  });

  it("selects away after a VERIFY that nobody answered", async () => {
    const session = await play(`${TRIES}> 00 20 00 98 ${PIN_1234}\n! error\n${LEAVE}`);
    await expect(session.verify(purpose, pin())).rejects.toThrow();
    expect(await session.leave()).toBe("reset");
  });

  it("selects away after a CHANGE, even one that failed", async () => {
    const session = await play(
      `> 00 a4 02 0c 02 00 18\n< 90 00\n> 00 24 01 80 **\n< 69 82\n${LEAVE}`,
    );
    await expect(session.changePin(purpose, pin())).rejects.toThrow();
    expect(await session.leave()).toBe("reset");
  });

  it.each([
    "< 6a 82",
    "! card/removed",
    "! error",
  ])("says reset whatever comes of selecting away: %s", async (answer) => {
    const session = await play(
      `${TRIES}> 00 20 00 98 ${PIN_1234}\n< 90 00\n${LEAVE.replace("< 90 00", answer)}`,
    );
    await session.verify(purpose, pin());
    expect(await session.leave()).toBe("reset");
  });

  it("leaves once, and nothing is sent afterwards", async () => {
    const session = await play(`${TRIES}> 00 20 00 98 ${PIN_1234}\n< 90 00\n${LEAVE}`);
    await session.verify(purpose, pin());
    expect(await Promise.all([session.leave(), session.leave()])).toEqual(["reset", "reset"]);
    await expect(session.triesLeft(purpose)).rejects.toThrow("was left");
  });
});
