/** Recorded command streams of other clients get the same class of answer from our card. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { VirtualCard } from "@tegata/virtual-card";
import { describe, expect, it } from "vitest";
import { SHARED_DATA } from "../support/shared-data.ts";
import {
  classOf,
  parseListing,
  readRecordings,
  type Step,
} from "../support/virtual-card/apdu-log.ts";
import { testCard } from "../support/virtual-card/card.ts";

const LOGS = join(SHARED_DATA, "apdu-logs");
const isThere = existsSync(LOGS);
const recordingsIn = (name: string) => (isThere ? readRecordings(join(LOGS, name)) : []);

const FOREIGN_PROBES = 29;

const counters = (card: VirtualCard) =>
  (["authentication", "signature", "card-info"] as const).map((name) => card.tries(name).left);

if (!isThere) it.skip("recorded streams: the folder shared/data/apdu-logs is absent", () => {});

describe.skipIf(!isThere).each(["opensc-0.23-contact", "opensc-0.23-contactless"])(
  "%s",
  (folder) => {
    const recordings = recordingsIn(folder);

    it("holds recordings", () => {
      expect(recordings.length).toBeGreaterThan(7);
    });

    it.each(recordings)("$name gets the same class of answer", async ({ steps }) => {
      const { card, sw } = await testCard("resident", {
        interface: folder.endsWith("contactless") ? "contactless" : "contact",
      });

      for (const step of steps) {
        if ("power" in step) power(card, step);
        else {
          const answer = classOf(step.answer.replaceAll(" ", "").slice(-4));
          const { command } = step;
          expect({ command, answer: classOf(await sw(command)) }).toEqual({ command, answer });
        }
      }
    });

    it.each(recordings)("$name spends tries only where a wrong PIN was recorded", async ({
      name,
      steps,
    }) => {
      const { card, sw } = await testCard();

      for (const step of steps) {
        if ("power" in step) power(card, step);
        else await sw(step.command);
      }

      expect(counters(card)).toEqual(name === "wrong_pin" ? [2, 5, 3] : [3, 5, 3]);
    });
  },
);

describe.skipIf(!isThere)("OpenSC's probes for other cards", () => {
  it("find nothing and change no counter", async () => {
    const { card, sw } = await testCard();
    const [recording] = recordingsIn("opensc-0.23-contact").filter(({ name }) => name === "atr");
    const probes = (recording?.steps ?? []).filter((step) => "command" in step);

    const before = JSON.stringify(card.state);
    const answers = new Set<string>();
    for (const { command } of probes) answers.add(await sw(command));

    expect(probes).toHaveLength(FOREIGN_PROBES);
    expect([...answers].sort()).toEqual(["6A82", "6D00"]);
    expect(JSON.stringify(card.state)).toBe(before);
  });
});

describe.skipIf(!isThere)("the minimal streams derived from myna", () => {
  const text = isThere ? readFileSync(join(LOGS, "myna-derived.txt"), "utf8") : "";

  it.each(parseListing(text))("$title succeeds", async ({ commands }) => {
    const { sw } = await testCard();

    for (const command of commands) {
      const isQuery = command === "00 20 00 80";
      const expected = isQuery ? "tries left" : "done";
      expect({ command, answer: classOf(await sw(command)) }).toEqual({
        command,
        answer: expected,
      });
    }
  });
});

function power(card: VirtualCard, step: Extract<Step, { power: string }>): void {
  if (step.power === "on") card.powerUp();
  else card.powerDown();
}
