/** The development host of systems without vpcd: the same program, a card on a loopback port. */
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildHost } from "../../../scripts/build/host.ts";
import { persona } from "../../../scripts/support/personas.ts";
import { ROOT } from "../../../scripts/support/root.ts";
import {
  startVirtualCard,
  type VirtualCardProcess,
} from "../../../scripts/support/virtual-card.ts";
import { HostProcess, pinBytes } from "../../support/native-host/host-process.ts";
import { PINS, verifies } from "../../support/native-host/reader-with-card.ts";

let built: Promise<string> | undefined;
let card: VirtualCardProcess;

beforeEach(async () => {
  await persona("resident");
  card = await startVirtualCard({});
});
afterEach(async () => {
  await card.stop();
});

/** Built where no other program looks for it. */
async function start(port = card.listenPort): Promise<HostProcess> {
  built ??= buildHost({
    entry: join(ROOT, "scripts/dev-host.ts"),
    outfile: join(ROOT, ".out/test-host/tegata-dev.cjs"),
  });
  return HostProcess.start({
    command: [process.execPath, await built],
    env: {
      TEGATA_VIRTUAL_CARD: String(port),
      PCSCLITE_CSOCK_NAME: join(ROOT, ".out/test-host/no"),
    },
  });
}

describe("the development host", () => {
  it("reads a certificate from the card on the loopback port", async () => {
    await using host = await start();
    const conversation = await host.prepare("signature");
    const ready = await host.card("ready");

    const pin = pinBytes(PINS.signature);
    const reply = await host.ask("certificate", { conversation, pin });

    const { signature } = await persona("resident");
    expect(ready).toMatchObject({ triesLeft: 5, token: "card" });
    expect(reply).toMatchObject({ ok: true, result: { certificate: signature?.certificate } });
    expect(await verifies(card)).toBe(1);
    expect(await host.close()).toBe(0);
  });

  it("says that the card was pulled, and finds it when it is back", async () => {
    await using host = await start();
    const conversation = await host.prepare("authentication");
    await host.card("ready");

    const mark = host.mark;
    await card.remove();
    await host.card("no-card", mark);
    await card.insert();
    await host.card("ready", mark);
    const pin = pinBytes(PINS.authentication);
    const reply = await host.ask("certificate", { conversation, pin });

    expect(reply).toMatchObject({ ok: true });
  });

  it("answers a card that is pulled in mid-word with the code of any host", async () => {
    await using host = await start();
    const conversation = await host.prepare("signature");
    await host.card("ready");
    await card.fault("remove@verify");

    const pin = pinBytes(PINS.signature);
    const reply = await host.ask("certificate", { conversation, pin });

    expect(reply).toMatchObject({ error: { code: "card/removed" } });
  });

  it("spends a try on a wrong password and says how many are left", async () => {
    await using host = await start();
    const conversation = await host.prepare("authentication");
    await host.card("ready");

    const reply = await host.ask("certificate", { conversation, pin: pinBytes("9999") });

    expect(reply).toMatchObject({ error: { code: "pin/incorrect", details: { triesLeft: 2 } } });
  });

  it("shows an empty reader where nobody serves a card", async () => {
    const { listenPort } = card;
    await card.stop();
    await using host = await start(listenPort);

    expect(await host.ask("status")).toMatchObject({
      result: { readers: [{ name: "Virtual card", card: null }] },
    });
  });
});
