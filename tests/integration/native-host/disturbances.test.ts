import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HostProcess, pinBytes } from "../../support/native-host/host-process.ts";
import { otherProgram } from "../../support/native-host/other-program.ts";
import {
  commandNames,
  PINS,
  type ReadersWithCards,
  readersWithCards,
  verifies,
} from "../../support/native-host/reader-with-card.ts";

let chain: ReadersWithCards;
let reader: string;

// A new one each time: a card that was put back is seen by pcscd when it polls, not at once.
beforeEach(async () => {
  chain = await readersWithCards({ persona: "resident" });
  reader = chain.pcscd.readers[0] ?? "";
});
afterEach(async () => {
  await chain[Symbol.asyncDispose]();
});

const PIN = pinBytes(PINS.authentication);

async function readyHost(purpose: "authentication" | "signature" = "authentication") {
  const host = await HostProcess.start({ env: chain.env });
  const conversation = await host.prepare(purpose);
  await host.card("ready");
  return { host, conversation, [Symbol.asyncDispose]: () => host[Symbol.asyncDispose]() };
}

describe("a card that is pulled", () => {
  it("while the person types is said, and found again when it is back", async () => {
    await using ready = await readyHost();
    const { host, conversation } = ready;

    let mark = host.mark;
    await chain.card.remove();
    await host.card("no-card", mark);
    const removed = await host.ask("certificate", { conversation, pin: PIN });
    mark = host.mark;
    await chain.card.insert();
    await host.card("ready", mark);
    const done = await host.ask("certificate", { conversation, pin: PIN });

    expect(removed).toMatchObject({ error: { code: "card/removed" } });
    expect(done).toMatchObject({ ok: true });
    expect(await verifies(chain.card)).toBe(1);
  });

  it.each([
    "remove@select",
    "remove@verify",
    "remove-unanswered@verify",
    "remove-after@verify",
  ])("in the middle of a submit (%s) is card/removed, and VERIFY is not sent again", async (fault) => {
    await using open = await readyHost("signature");
    const { host, conversation } = open;
    await chain.card.fault(fault);

    const mark = host.mark;
    const reply = await host.ask("certificate", {
      conversation,
      pin: pinBytes(PINS.signature),
    });
    await host.card("no-card", mark);
    await chain.card.insert();
    const ready = await host.card("ready", mark);

    expect(reply).toMatchObject({ error: { code: "card/removed" } });
    expect(ready).toMatchObject({ state: "ready" });
    expect(await verifies(chain.card)).toBeLessThanOrEqual(1);
    const again = await host.ask("certificate", {
      conversation,
      pin: pinBytes(PINS.signature),
    });
    expect(again).toMatchObject({ ok: true });
  });
});

describe("another program at the same card", () => {
  it("that holds it in a transaction is waited for and said", async () => {
    await using other = await otherProgram(chain.pcscd.socket, reader);
    await other.begin();
    await using host = await HostProcess.start({ env: chain.env });

    await host.prepare("authentication");
    const inUse = await host.card("in-use");
    await other.end();
    await host.card("ready");

    expect(inUse).toMatchObject({ reader });
  });

  it("that holds it for itself alone is said, and the card found when it lets go", async () => {
    const other = await otherProgram(chain.pcscd.socket, reader, { exclusive: true });
    await using host = await HostProcess.start({ env: chain.env });

    await host.prepare("authentication");
    await host.card("in-use");
    await other[Symbol.asyncDispose]();

    expect(await host.card("ready")).toMatchObject({ triesLeft: 3 });
  });

  it("that resets it while the person types costs nothing", async () => {
    await using ready = await readyHost();
    const { host, conversation } = ready;
    await using other = await otherProgram(chain.pcscd.socket, reader);

    await other.begin();
    await other.reset();
    const reply = await host.ask("certificate", { conversation, pin: PIN });

    expect(reply).toMatchObject({ ok: true });
    expect(await verifies(chain.card)).toBe(1);
  });

  it("finds the card free while the person types", async () => {
    await using ready = await readyHost();
    await using other = await otherProgram(chain.pcscd.socket, reader);

    await other.begin();
    await other.end();

    expect(await ready.host.ask("hello", { extension: "0.1.0" })).toMatchObject({ ok: true });
  });
});

describe("a service that stops", () => {
  it("is said, and a conversation goes on when it is back", async () => {
    await using ready = await readyHost();
    const { host, conversation } = ready;

    const mark = host.mark;
    await chain.pcscd.halt();
    await host.card("service-unavailable", mark);
    await chain.pcscd.restart();
    await host.card("ready", mark);
    const reply = await host.ask("certificate", { conversation, pin: PIN });

    expect(reply).toMatchObject({ ok: true });
  });
});

describe("a card that does not answer", () => {
  it("is card/mute within the deadline, and the host ends so that a new one can start", async () => {
    await using ready = await readyHost("signature");
    const { host, conversation } = ready;
    await chain.card.fault("mute@verify");

    const reply = await host.ask("certificate", { conversation, pin: pinBytes(PINS.signature) });
    const status = await host.exited;

    expect(reply).toMatchObject({ error: { code: "card/mute" } });
    expect(status).toBe(0);
    await chain.card.remove();
  });
});

describe("a browser that closes the pipe", () => {
  it("right after a submit: the card is left with a reset, and the host ends", async () => {
    await using ready = await readyHost("signature");
    const { host, conversation } = ready;

    void host.ask("certificate", { conversation, pin: pinBytes(PINS.signature) });
    const status = await host.close();

    expect(status).toBe(0);
    const names = await commandNames(chain.card);
    const verified = names.lastIndexOf("VERIFY");
    expect(names.slice(verified + 1).includes("SELECT") || verified === -1).toBe(true);
  });

  it("while the person types: nothing was sent but free reads", async () => {
    await using ready = await readyHost();
    const { host } = ready;

    expect(await host.close()).toBe(0);
    expect(await verifies(chain.card)).toBe(0);
  });
});
