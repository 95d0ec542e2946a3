import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { buildExtension } from "../build/extension.ts";
import { type Chromium, launchChromium } from "../support/chromium.ts";
import { type Benchmark, type Figure, inTurn, median, spread } from "./benchmark.ts";

const RUNS = 15;
const AIM_MS = 150;

const PAGES = {
  popup: "popup/popup.html",
  settings: "options/options.html",
  "first steps": "pages/pages.html#welcome",
  "my card": "pages/pages.html#card",
  "self-check": "pages/pages.html#check",
  "change a password": "pages/pages.html#password",
  // Without a ticket it says so: the same way to the worker and back as with one.
  "PIN window": "pin/pin-window.html",
} as const;

const EMPTY = "empty.html";

/** Warm: from the navigation to the first text, beside a page of one word in the same extension. */
export const firstPaint: Benchmark = {
  name: "first-paint",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "tegata-paint-"));
    try {
      const extension = await withEmptyPage(folder);
      await using chromium = await launchChromium({ extension, host: null });
      const page = await chromium.browser.newPage();
      const figures: Figure[] = [];
      for (const [what, path] of Object.entries(PAGES)) {
        figures.push(
          await measure(what, paintOf(page, chromium, path), paintOf(page, chromium, EMPTY)),
        );
      }
      return figures;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function withEmptyPage(folder: string): Promise<string> {
  await buildExtension({ target: "chrome-dev", folder });
  const html = '<!doctype html><meta charset="utf-8"><title>Empty</title><p>Empty';
  writeFileSync(join(folder, EMPTY), html);
  return folder;
}

async function measure(
  what: string,
  ours: () => Promise<number>,
  empty: () => Promise<number>,
): Promise<Figure> {
  const times = await inTurn(RUNS, ours, empty);
  return {
    what: `first paint of ${what}, warm`,
    ours: median(times.ours),
    unit: "ms",
    peer: { name: "empty page", value: median(times.peer) },
    aim: { of: "ours", atMost: AIM_MS },
    spread: spread(times.ours),
  };
}

/** Opens one of the extension's pages and reads when its first text was painted. */
const paintOf =
  (page: Page, { extensionId }: Chromium, path: string) =>
  async (): Promise<number> => {
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    const paint = await page.waitForFunction(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    );
    return (await paint.jsonValue()) ?? Number.NaN;
  };
