/** What people and computers do in the middle of a conversation. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { HostProcess, pinBytes } from "../../support/native-host/host-process.ts";
import {
  PINS,
  type ReadersWithCards,
  readersWithCards,
  verifies,
} from "../../support/native-host/reader-with-card.ts";

const PIN = pinBytes(PINS.authentication);

let chain: ReadersWithCards;
beforeEach(async () => {
  chain = await readersWithCards({ persona: "resident" }, { persona: "resident", removed: true });
});
afterEach(async () => {
  await chain[Symbol.asyncDispose]();
});

it("a card that is moved to another reader is found there, and the conversation goes on", async () => {
  const [first, second] = chain.cards;
  await using host = await HostProcess.start({ env: chain.env });
  const conversation = await host.prepare("authentication");
  await host.card("ready");

  const mark = host.mark;
  await first?.remove();
  await host.card("no-card", mark);
  await second?.insert();
  const ready = await host.card("ready", mark);
  const reply = await host.ask("certificate", { conversation, pin: PIN });

  expect(ready).toMatchObject({ reader: chain.pcscd.readers[1] });
  expect(reply).toMatchObject({ ok: true });
  expect(await verifies(second ?? chain.card)).toBe(1);
});

it("after standby, when every handle is stale and the card lost power, it goes on by itself", async () => {
  await using host = await HostProcess.start({ env: chain.env });
  const conversation = await host.prepare("authentication");
  await host.card("ready");

  // The host sleeps through it, as on a computer whose lid is closed.
  const mark = host.mark;
  host.child.kill("SIGSTOP");
  await chain.pcscd.restart();
  host.child.kill("SIGCONT");
  await host.card("ready", mark);
  const reply = await host.ask("certificate", { conversation, pin: PIN });

  expect(reply).toMatchObject({ ok: true });
  expect(await verifies(chain.card)).toBe(1);
});

it("a submit that wakes the computer spends no try in vain: it is answered, and can be repeated", async () => {
  await using host = await HostProcess.start({ env: chain.env });
  const conversation = await host.prepare("authentication");
  await host.card("ready");

  const mark = host.mark;
  host.child.kill("SIGSTOP");
  await chain.pcscd.restart();
  const asked = host.ask("certificate", { conversation, pin: PIN });
  host.child.kill("SIGCONT");
  const first = await asked;
  if (!first.ok) {
    await host.card("ready", mark);
    expect(await host.ask("certificate", { conversation, pin: PIN })).toMatchObject({ ok: true });
  }

  expect(await verifies(chain.card)).toBe(1);
});
