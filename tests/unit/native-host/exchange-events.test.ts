import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CardExchange, type HostEvent } from "@tegata/protocol/host";
import { replayConversation } from "@tegata/smartcard/iso7816";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ask, coreWithCard, logIn, poweredCard } from "../../support/native-host/core-with-card.ts";

/** Where the lock of the one conversation is: apart from that of a Tegata at work here. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tegata-exchanges-"));
  vi.stubEnv("XDG_RUNTIME_DIR", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const exchangesIn = (events: readonly HostEvent[]): CardExchange[] =>
  events.flatMap((event) => (event.event === "exchange" ? [event.exchange] : []));

test("without being asked the host says no command", async () => {
  const host = coreWithCard(await poweredCard("resident"));
  await logIn(host);
  expect(host.events.length).toBeGreaterThan(0);
  expect(exchangesIn(host.events)).toEqual([]);
});

test("asked, it says each command with time and status word, and no password and no data", async () => {
  const host = coreWithCard(await poweredCard("resident"));
  await ask(host.core, "trace", { on: true });
  await logIn(host);

  const exchanges = exchangesIn(host.events);
  for (const exchange of exchanges) {
    expect(CardExchange.safeParse(exchange)).toMatchObject({ success: true });
  }
  const lines = exchanges.flatMap(({ command, answer }) => [command, answer]).join("\n");
  expect(lines).toContain("> 00 20 00 98 **  # VERIFY\n< 90 00  # done");
  expect(lines).toContain("< ** 90 00  # 256 bytes, done");
  expect(lines).not.toContain("31 32 33 34");
  expect(exchanges.every(({ answer }) => /^< (?:\*\* )?.. .. {2}#/.test(answer))).toBe(true);
});

test("`end` switches it off, and so does the worker", async () => {
  const host = coreWithCard(await poweredCard("resident"));
  await ask(host.core, "trace", { on: true });
  await logIn(host);
  const { length } = exchangesIn(host.events);
  await ask(host.core, "status");
  await ask(host.core, "trace", { on: true });
  await ask(host.core, "trace", { on: false });
  await ask(host.core, "status");
  expect(exchangesIn(host.events)).toHaveLength(length);
});

test("what it says replays, with another person's card for the data that is left out", async () => {
  const recorded = coreWithCard(await poweredCard("resident"));
  await ask(recorded.core, "trace", { on: true });
  await logIn(recorded);
  const text = exchangesIn(recorded.events)
    .flatMap(({ command, answer }) => [command, answer])
    .join("\n");

  const standIn = await poweredCard("kanji");
  const replay = replayConversation(text, { standIn });
  await logIn(coreWithCard(replay));
  replay.end();
});

test("a message that carries what a card answered is none", () => {
  const exchange = { command: "> 00 b0 96 00 00  # READ BINARY", answer: "< 30 82 90 00  # done" };
  expect(CardExchange.safeParse({ ...exchange, ms: 1 }).success).toBe(false);
  expect(CardExchange.safeParse({ ...exchange, answer: "< ** 90 00  # done", ms: 1 }).success).toBe(
    true,
  );
});
