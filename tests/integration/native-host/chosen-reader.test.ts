/** Over frames and by command: the reader that the person chose, there and away. */
import { afterEach, expect, test } from "vitest";
import { HostProcess } from "../../support/native-host/host-process.ts";
import {
  type ReadersWithCards,
  readersWithCards,
} from "../../support/native-host/reader-with-card.ts";

let chain: ReadersWithCards;
afterEach(async () => {
  await chain[Symbol.asyncDispose]();
});

test("of two readers with cards the chosen one is used, whatever lies in the first", async () => {
  chain = await readersWithCards({ persona: "resident" }, { persona: "kanji" });
  const [, second = ""] = chain.pcscd.readers;
  await using host = await HostProcess.start({ env: chain.env });

  await host.prepare("authentication", { reader: second });
  expect(await host.card("ready")).toMatchObject({ reader: second });
  expect((await chain.card.log()).length).toBe(0);

  const read = await host.ask("read-card", { reader: second });
  expect(read).toMatchObject({ ok: true, result: { reader: second } });
});

test("away, it is named and no other card is touched, until any reader may be used", async () => {
  chain = await readersWithCards({ persona: "resident" });
  const reader = "Reader at the office 00 00";
  await using host = await HostProcess.start({ env: chain.env });

  const conversation = await host.prepare("authentication", { reader });
  expect(await host.card("reader-away")).toEqual({ state: "reader-away", reader });
  const away = { error: { code: "reader/away", details: { reader } } };
  expect(await host.ask("read-card", { reader })).toMatchObject(away);
  const doctor = await host.ask("doctor", { reader });
  expect(JSON.stringify(doctor)).toContain(
    '"step":"reader","outcome":"failed","code":"reader/away"',
  );
  expect((await chain.card.log()).length).toBe(0);

  await host.ask("end", { conversation });
  await host.prepare("authentication");
  expect(await host.card("ready")).toMatchObject({ reader: chain.pcscd.readers[0] });
});
