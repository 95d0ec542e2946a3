import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { buildClient } from "../build/client.ts";
import { buildExtension } from "../build/extension.ts";
import { buildHost } from "../build/host.ts";
import { buildPortal } from "../build/portal.ts";
import { startChain } from "../support/chain.ts";
import { ROOT } from "../support/root.ts";
import { type Benchmark, type Figure, median, spread } from "./benchmark.ts";

const RUNS = 200;
const AIM_MS = 5;

/** Warm: page → content script → worker → host → readers and back, by the page's own client. */
export const pageRoundTrip: Benchmark = {
  name: "page-round-trip",
  async run() {
    await Promise.all([
      buildExtension({ target: "chrome-dev" }),
      buildHost(),
      buildPortal(),
      buildClient(),
    ]);
    return [await measure("no card on the reader", "card"), await measure("a card on it", null)];
  },
};

async function measure(what: string, without: "card" | null): Promise<Figure> {
  await using chain = await startChain({ persona: "resident", port: 0, without, headless: true });
  const page = await chain.chromium.browser.newPage();
  await page.goto(chain.portal.url);
  const times = await timesOf(page);
  return {
    what: `status() from page to host and back, ${what}`,
    ours: median(times),
    unit: "ms",
    spread: spread(times),
    // With a card the five commands that read it are part of the answer.
    ...(without === "card" && { aim: { of: "ours", atMost: AIM_MS } }),
  };
}

async function timesOf(page: Page): Promise<readonly number[]> {
  const client = readFileSync(join(ROOT, "portal/client/dist/tegata.js"), "utf8");
  await page.evaluate(`(0, eval)(${JSON.stringify(client)})`);
  return (await page.evaluate(`(async () => {
    const times = [];
    for (let run = -20; run < ${RUNS}; run += 1) {
      const started = performance.now();
      await tegata.status();
      if (run >= 0) times.push(performance.now() - started);
    }
    return times;
  })()`)) as number[];
}
