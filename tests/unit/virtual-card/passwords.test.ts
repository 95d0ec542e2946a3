import { describe, expect, it } from "vitest";
import {
  AID,
  asciiHex,
  select,
  selectEf,
  tries,
  verify,
} from "../../support/virtual-card/apdus.ts";
import { testCard } from "../../support/virtual-card/card.ts";

describe("VERIFY", () => {
  it("counts down, blocks with 63C0, and answers 6984 from then on, to the right PIN too", async () => {
    const { run, card } = await testCard();

    expect(
      await run(
        select(AID.jpki),
        verify("98", "0000"),
        verify("98", "0000"),
        verify("98", "0000"),
        verify("98", "1234"),
        tries("98"),
      ),
    ).toEqual(["9000", "63C2", "63C1", "63C0", "6984", "63C0"]);
    expect(card.tries("authentication")).toEqual({ left: 0, maximum: 3 });
  });

  it("goes back to full by the right password only", async () => {
    const { run } = await testCard();

    expect(
      await run(
        select(AID.jpki),
        verify("9B", "WRONG1"),
        verify("9B", "ABC123"),
        tries("9B"),
        verify("9B", "abc123"),
        tries("9B"),
      ),
    ).toEqual(["9000", "63C4", "9000", "9000", "63C4", "63C4"]);
  });

  it("asks for the tries with exactly four bytes; a fifth is 6700", async () => {
    const { run, card } = await testCard();

    expect(
      await run(select(AID.jpki), "0020009800", selectEf("0018"), "00200080", "0020008000"),
    ).toEqual(["9000", "6700", "9000", "63C3", "6700"]);
    expect(card.tries("authentication").left).toBe(3);
  });

  it.each([
    ["no file is current", [], "00200080", "6986"],
    ["the current file is a certificate", [selectEf("000A")], "00200080", "6981"],
    ["the short identifier is nobody's", [], "00200085", "6A88"],
    ["P1 is not zero", [], "00200198", "6A86"],
    ["P2 names no reference", [], "00200018", "6A86"],
  ])("refuses where %s", async (_name, before, command, word) => {
    const { run } = await testCard();

    expect((await run(select(AID.jpki), ...before, command)).at(-1)).toBe(word);
  });

  it("counts a value of the wrong length: the card compares bytes", async () => {
    const { run, card } = await testCard();

    await run(select(AID.jpki), verify("98", "123"));

    expect(card.tries("authentication").left).toBe(2);
  });

  it("shares the resident register's password between its two applications", async () => {
    const { run, card } = await testCard();

    expect(
      await run(select(AID.common), verify("9C", "0000"), select(AID.juki), verify("9C", "0000")),
    ).toEqual(["9000", "63C2", "9000", "63C1"]);
    expect(card.tries("juki").left).toBe(1);
  });
});

describe("changing a password", () => {
  it("needs the old one first, then takes the new one alone", async () => {
    const { run } = await testCard();
    const change = `00240198 04 ${asciiHex("5678")}`;

    expect(
      await run(
        select(AID.jpki),
        change,
        verify("98", "1234"),
        change,
        verify("98", "1234"),
        verify("98", "5678"),
      ),
    ).toEqual(["9000", "6982", "9000", "9000", "63C2", "9000"]);
  });

  it("keeps the password where the new one has a wrong length", async () => {
    const { run } = await testCard();

    expect(
      await run(
        select(AID.jpki),
        verify("9B", "ABC123"),
        `0024019B 05 ${asciiHex("AB123")}`,
        verify("9B", "ABC123"),
      ),
    ).toEqual(["9000", "9000", "6700", "9000"]);
  });

  it("uses JICSAP's instruction in the common application", async () => {
    const { run } = await testCard();

    expect(
      await run(
        select(AID.common),
        verify("9C", "1234"),
        `0024019C 04 ${asciiHex("9999")}`,
        `8032009C 04 ${asciiHex("9999")}`,
        verify("9C", "9999"),
      ),
    ).toEqual(["9000", "9000", "6985", "9000", "9000"]);
  });
});

describe("the state", () => {
  it("carries counters and a changed password to the next card, and nothing verified", async () => {
    const first = await testCard();
    await first.run(select(AID.jpki), verify("98", "1234"), `00240198 04 ${asciiHex("5678")}`);
    await first.run(verify("9B", "WRONG1"));

    const second = await testCard("resident", { state: first.card.state });

    expect(
      await second.run(select(AID.jpki), tries("98"), tries("9B"), verify("98", "5678")),
    ).toEqual(["9000", "63C3", "63C4", "9000"]);
  });

  it("is announced before the answer to a wrong password leaves", async () => {
    const { card, sw } = await testCard();
    const seen: string[] = [];
    card.subscribe(({ type }) => seen.push(type));

    await sw(select(AID.jpki));
    await sw(verify("98", "0000")).then(() => seen.push("answered"));

    expect(seen).toEqual(["apdu", "changed", "apdu", "answered"]);
  });
});
