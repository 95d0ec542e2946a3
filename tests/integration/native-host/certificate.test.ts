import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { persona } from "../../../scripts/support/personas.ts";
import { HostProcess, pinBytes } from "../../support/native-host/host-process.ts";
import {
  commandNames,
  PINS,
  type ReadersWithCards,
  readersWithCards,
  verifies,
} from "../../support/native-host/reader-with-card.ts";

let chain: ReadersWithCards;

// A new one each time: a card that was put back is seen by pcscd when it polls, not at once.
beforeEach(async () => {
  chain = await readersWithCards({ persona: "resident" });
});
afterEach(async () => {
  await chain[Symbol.asyncDispose]();
});

describe("certificate", () => {
  it.each([
    "authentication",
    "signature",
  ] as const)("gives the %s certificate as the card holds it, after one VERIFY", async (purpose) => {
    const { [purpose]: credential } = await persona("resident");
    await using host = await HostProcess.start({ env: chain.env });

    const conversation = await host.prepare(purpose);
    const ready = await host.card("ready");
    const pin = pinBytes(PINS[purpose]);
    const reply = await host.ask("certificate", { conversation, pin });

    expect(ready).toMatchObject({
      triesLeft: purpose === "authentication" ? 3 : 5,
      token: "card",
    });
    expect(reply).toMatchObject({
      ok: true,
      result: { certificate: credential?.certificate },
    });
    expect(await verifies(chain.card)).toBe(1);
    await host.ask("end", { conversation });
    expect(await host.close()).toBe(0);
  });

  it("answers a wrong password with the tries left, and the conversation goes on", async () => {
    await using host = await HostProcess.start({ env: chain.env });
    const conversation = await host.prepare("authentication");
    await host.card("ready");

    const mark = host.mark;
    const wrong = await host.ask("certificate", { conversation, pin: pinBytes("9999") });
    const ready = await host.card("ready", mark);
    const right = await host.ask("certificate", { conversation, pin: pinBytes("1234") });

    expect(wrong).toMatchObject({ error: { code: "pin/incorrect", details: { triesLeft: 2 } } });
    expect(ready).toMatchObject({ triesLeft: 2 });
    expect(right).toMatchObject({ ok: true });
    expect(await verifies(chain.card)).toBe(2);
  });

  it("sends nothing of a password whose form is wrong", async () => {
    await using host = await HostProcess.start({ env: chain.env });
    const conversation = await host.prepare("signature");
    await host.card("ready");

    const reply = await host.ask("certificate", { conversation, pin: pinBytes("1234") });

    expect(reply).toMatchObject({ error: { code: "pin/form", details: { purpose: "signature" } } });
    expect(await verifies(chain.card)).toBe(0);
  });

  it("asks for a confirmation before the last try, and then takes it", async () => {
    await chain.card.setTries("authentication", 1);
    await using host = await HostProcess.start({ env: chain.env });
    const conversation = await host.prepare("authentication");
    await host.card("ready");

    let mark = host.mark;
    const refused = await host.ask("certificate", { conversation, pin: pinBytes("9999") });
    await host.card("ready", mark);
    const spent = await verifies(chain.card);
    mark = host.mark;
    const wrong = await host.ask("certificate", {
      conversation,
      pin: pinBytes("9999"),
      lastTry: true,
    });
    const blocked = await host.card("ready", mark);

    expect(refused).toMatchObject({ error: { code: "pin/last-try" } });
    expect(spent).toBe(0);
    expect(wrong).toMatchObject({ ok: false, error: { code: "pin/blocked" } });
    expect(blocked).toMatchObject({ triesLeft: 0 });
    const again = await host.ask("certificate", { conversation, pin: pinBytes("1234") });
    expect(again).toMatchObject({ error: { code: "pin/blocked" } });
    expect(await verifies(chain.card)).toBe(1);
  });

  it("sends nothing when another program changed the tries since they were shown", async () => {
    await using host = await HostProcess.start({ env: chain.env });
    const conversation = await host.prepare("authentication");
    await host.card("ready");

    await chain.card.setTries("authentication", 2);
    const mark = host.mark;
    const reply = await host.ask("certificate", { conversation, pin: pinBytes("1234") });

    expect(reply).toMatchObject({ error: { code: "card/changed", details: { triesLeft: 2 } } });
    expect(await verifies(chain.card)).toBe(0);
    expect(await host.card("ready", mark)).toMatchObject({ triesLeft: 2 });
  });

  it("leaves the card after VERIFY: selects another application and resets", async () => {
    await using host = await HostProcess.start({ env: chain.env });
    const conversation = await host.prepare("signature");
    await host.card("ready");

    await host.ask("certificate", { conversation, pin: pinBytes(PINS.signature) });

    const names = await commandNames(chain.card);
    const after = names.slice(names.indexOf("VERIFY") + 1);
    expect(after).toEqual(["READ BINARY", "SELECT"]);
  });

  it("opens one conversation at a time", async () => {
    await using host = await HostProcess.start({ env: chain.env });
    const conversation = await host.prepare("authentication");

    const second = await host.ask("prepare", { purpose: "signature" });
    await host.ask("end", { conversation });
    const third = await host.ask("prepare", { purpose: "signature" });

    expect(second).toMatchObject({ error: { code: "request/busy" } });
    expect(third).toMatchObject({ ok: true });
  });

  it("opens one conversation at a time over all browsers, and takes over from a dead one", async () => {
    await using first = await HostProcess.start({ env: chain.env });
    await using second = await HostProcess.start({ env: chain.env });
    await first.prepare("authentication");

    const busy = await second.ask("prepare", { purpose: "authentication" });
    first.child.kill("SIGKILL");
    await first.exited;
    const free = await second.ask("prepare", { purpose: "authentication" });

    expect(busy).toMatchObject({ error: { code: "request/busy" } });
    expect(free).toMatchObject({ ok: true });
  });
});
