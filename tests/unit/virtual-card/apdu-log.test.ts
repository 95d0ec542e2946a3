import { LATENCIES } from "@tegata/virtual-card";
import { describe, expect, it } from "vitest";
import { AID, asciiHex, hex, select, sign, verify } from "../../support/virtual-card/apdus.ts";
import { testCard } from "../../support/virtual-card/card.ts";

describe("the log", () => {
  it("names each command and counts what was answered", async () => {
    const { card, run } = await testCard();

    await run(select(AID.jpki), "00200098", verify("98", "1234"), sign("97"), "00FF0000");

    expect(card.log.map(({ name, sw, answered }) => ({ name, sw, answered }))).toEqual([
      { name: "SELECT", sw: "9000", answered: 0 },
      { name: "GET TRIES", sw: "63C3", answered: 0 },
      { name: "VERIFY", sw: "9000", answered: 0 },
      { name: "SIGN", sw: "9000", answered: 256 },
      { name: "UNKNOWN", sw: "6D00", answered: 0 },
    ]);
  });

  it.each([
    ["VERIFY", `00200098 04 ${asciiHex("7391")}`, "0020009804********"],
    ["a change", `0024019B 06 ${asciiHex("XYZ789")}`, "0024019B06************"],
    ["JICSAP's change", `8032009C 04 ${asciiHex("7391")}`, "8032009C04********"],
    ["VERIFY with Le", `00200098 04 ${asciiHex("7391")} 00`, "00200098************"],
    ["VERIFY without Lc", `00200098 ${asciiHex("7391")}`, "00200098********"],
    ["VERIFY with a wrong Lc", `00200098 09 ${asciiHex("7391")}`, "00200098**********"],
    ["extended VERIFY", `00200098 000004 ${asciiHex("7391")}`, "00200098**************"],
    ["VERIFY of a strange class", `0C200098 04 ${asciiHex("7391")}`, "0C20009804********"],
  ])("masks the password of %s", async (_name, command, shown) => {
    const { card, sw } = await testCard();

    await sw(command);

    expect(card.log.at(-1)?.bytes).toBe(shown);
    expect(JSON.stringify(card.log)).not.toContain(asciiHex("7391"));
  });

  it("keeps the last 10,000 entries", async () => {
    const { card } = await testCard();
    const command = hex("00200098");

    for (let i = 0; i < 10_001; i += 1) await card.transmit(command);

    expect(card.log).toHaveLength(10_000);
  });
});

describe("a latency model", () => {
  const certificate = new Uint8Array(2050);
  const read = hex("00B08A00000800");

  it("is nothing by default", () => {
    expect(LATENCIES.none()).toBe(0);
  });

  it("slow20 is 20 ms and the bytes at 106 kbit/s", () => {
    expect(LATENCIES.slow20(new Uint8Array(4), new Uint8Array(2))).toBeCloseTo(20 + 48 / 106);
  });

  it("contactless takes bytes at its rate, 250 ms for a signature and 60 ms for VERIFY", () => {
    const short = new Uint8Array(2);
    const verifying = LATENCIES.cl106(hex(verify("98", "1234")), short);
    const signing = LATENCIES.cl106(hex(sign("97")), new Uint8Array(258));

    expect(verifying).toBeGreaterThan(60);
    expect(verifying).toBeLessThan(65);
    expect(signing).toBeGreaterThan(250 + 258 * (10 / 106));
    expect(signing).toBeLessThan(300);
    expect(LATENCIES.cl106(read, certificate) / LATENCIES.cl424(read, certificate)).toBeGreaterThan(
      3,
    );
  });
});
