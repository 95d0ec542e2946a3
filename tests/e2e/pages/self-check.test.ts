/** The self-check where the browser cannot start the program, and what its report says. */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Chromium, launchChromium } from "../../../scripts/support/chromium.ts";
import { until } from "../../../scripts/support/pin-screen.ts";
import {
  emptyHostPlace,
  OTHER_EXTENSION,
  PROGRAMS,
  putInHostPlace,
} from "../../support/host-place.ts";
import { copiedReport, openOwnPage, textOf } from "../../support/own-pages.ts";

let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  chromium = await launchChromium({ host: null });
});
afterEach(async () => {
  await page.close();
});
afterAll(async () => {
  await chromium[Symbol.asyncDispose]();
});

const CASES = {
  "host/missing": {
    arrange: () => {
      emptyHostPlace(chromium);
    },
    says: "インストールされていません",
  },
  "host/forbidden": {
    arrange: () => {
      putInHostPlace(chromium, PROGRAMS.crashed, OTHER_EXTENSION);
    },
    says: "この拡張機能を受け付けません",
  },
  "host/crashed": {
    arrange: () => {
      putInHostPlace(chromium, PROGRAMS.crashed);
    },
    says: "止まりました",
  },
} as const;

const WAITING = [
  "service",
  "reader",
  "card",
  "application",
  "certificates",
  "dates",
  "environment",
];

test.each(
  Object.entries(CASES),
)("%s: the program's line opens with its remedy, the parts behind it wait", async (code, given) => {
  given.arrange();
  page = await openOwnPage({ chromium }, "check");
  const line = `[data-step="host"][data-outcome="failed"][data-code="${code}"]`;
  await until(code, () => page.$(`${line} details[open]`));
  const advice = await textOf(page, `${line} details`);
  expect(advice).toContain(given.says);
  expect(advice).toContain("Linux用のTegataのパッケージをインストール");
  expect(await page.$$eval("details[open]", (all) => all.length)).toBe(1);
  const waiting = await page.$$eval('[data-outcome="waiting"]', (all) =>
    all.map((each) => each.getAttribute("data-step")),
  );
  expect(waiting).toEqual(WAITING);

  expect(await copiedReport(page)).toBe(
    [
      `Tegata self-check · linux · ${await page.evaluate(() => navigator.userAgent)}`,
      `extension · ok · ${await page.evaluate(() => chrome.runtime.getManifest().version)}`,
      `host · failed · ${code}`,
      ...WAITING.map((step) => `${step} · waiting`),
    ].join("\n"),
  );
});
