import { CardRemovedError, FaultPlan } from "@tegata/virtual-card";
import { describe, expect, it, vi } from "vitest";
import { AID, hex, select, sign, toHex, tries, verify } from "../../support/virtual-card/apdus.ts";
import { testCard } from "../../support/virtual-card/card.ts";

describe("a fault", () => {
  it("removes the card before the command is executed", async () => {
    const { card, run, sw } = await testCard("resident", { faults: ["remove@verify"] });
    await run(select(AID.jpki));

    await expect(sw(verify("98", "0000"))).rejects.toBeInstanceOf(CardRemovedError);

    expect(card.isInserted).toBe(false);
    expect(card.tries("authentication").left).toBe(3);
    await expect(sw(tries("98"))).rejects.toBeInstanceOf(CardRemovedError);
  });

  it("removes the card after the command was executed, before the answer", async () => {
    const { card, run, sw } = await testCard("resident", { faults: ["remove-unanswered@verify"] });
    await run(select(AID.jpki));

    await expect(sw(verify("98", "0000"))).rejects.toBeInstanceOf(CardRemovedError);

    expect(card.tries("authentication").left).toBe(2);
  });

  it("removes the card after the answer", async () => {
    const { card, run } = await testCard("resident", { faults: ["remove-after@verify"] });
    const removed = new Promise<void>((done) => {
      card.subscribe(({ type }) => {
        if (type === "removed") done();
      });
    });

    expect(await run(select(AID.jpki), verify("98", "1234"))).toEqual(["9000", "9000"]);

    await removed;
    expect(card.isInserted).toBe(false);
  });

  it("mutes the card until it is removed", async () => {
    const { card, run, sw } = await testCard("resident", { faults: ["mute@sign"] });
    await run(select(AID.jpki), verify("98", "1234"));

    const answer = sw(sign("97"));
    const outcome = expect(answer).rejects.toBeInstanceOf(CardRemovedError);
    card.remove();

    await outcome;
    card.insert();
    expect(await run(select(AID.jpki), tries("98"))).toEqual(["9000", "63C3"]);
  });

  it("of being slow leaves the command in the log though the card is pulled meanwhile", async () => {
    const { card, run, sw } = await testCard("resident", { faults: ["delay=60000@verify"] });
    await run(select(AID.jpki));

    const answer = sw(verify("98", "0000"));
    const outcome = expect(answer).rejects.toBeInstanceOf(CardRemovedError);
    await vi.waitFor(() => {
      expect(card.tries("authentication").left).toBe(2);
    });
    card.remove();
    card.insert();

    await outcome;
    expect(card.isInserted).toBe(true);
    expect(card.log.at(-1)).toMatchObject({ name: "VERIFY", sw: "" });
  });

  it("answers another status word without executing", async () => {
    const { card, run } = await testCard("resident", { faults: ["sw=6A86@hex:0020009804"] });

    expect(await run(select(AID.jpki), tries("98"), verify("98", "0000"), tries("98"))).toEqual([
      "9000",
      "63C3",
      "6A86",
      "63C3",
    ]);
    expect(card.tries("authentication").left).toBe(3);
  });

  it("cuts an answer short", async () => {
    const { card, run } = await testCard("resident", {
      faults: ["short=5@read-binary", "short@read-binary"],
    });
    await run(select(AID.jpki));

    expect(toHex(await card.transmit(hex("00B08A0004")))).toMatch(/^3082[0-9A-F]{4}90$/);
    expect(await card.transmit(hex("00B08A0004"))).toHaveLength(1);
  });

  it("garbles the data, not the status word; without data the status word", async () => {
    const { run, send } = await testCard("resident", {
      faults: ["garble@read-binary", "garble@verify"],
    });
    await run(select(AID.jpki));

    const { data, sw } = await send("00B08A0002");

    expect([toHex(data), sw]).toEqual(["65D7", "9000"]);
    expect(await run(verify("98", "1234"))).toEqual(["C555"]);
  });

  it("delays an answer", async () => {
    const { card, run } = await testCard("resident", { faults: ["delay=30@get-tries"] });

    await run(select(AID.jpki), tries("98"));

    expect(card.log.at(-1)).toMatchObject({
      name: "GET TRIES",
      sw: "63C3",
      fault: "delay=30@get-tries",
    });
    expect(card.log.at(-1)?.ms).toBeGreaterThanOrEqual(29);
  });

  it("happens at the n-th matching command, once", async () => {
    const { run } = await testCard("resident", { faults: ["sw=6F00@get-tries#2"] });

    expect(await run(select(AID.jpki), tries("98"), tries("98"), tries("98"))).toEqual([
      "9000",
      "63C3",
      "6F00",
      "63C3",
    ]);
  });

  it("stays from the n-th on, and counts any command where none is named", async () => {
    const { run } = await testCard("resident", { faults: ["sw=6F00@#2!"] });

    expect(await run(select(AID.jpki), tries("98"), tries("98"))).toEqual(["9000", "6F00", "6F00"]);
  });

  it.each([
    "explode@sign",
    "remove",
    "sw@verify",
    "sw=60@verify",
    "short=0@sign",
    "remove=5@sign",
    "delay=soon@sign",
    "mute@dance",
    "mute@hex:0G",
    "mute@sign#0",
  ])("that reads %s is refused", (spec) => {
    expect(() => new FaultPlan([spec])).toThrow(`fault "${spec}"`);
  });
});
