/** The self-check where the program does not start or is of another age, and what its report says. */
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
import { NEWER_PROTOCOL, OLDER_PROGRAM, OLDER_PROTOCOL } from "../../support/recorded-hosts.ts";

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

const INSTALL = "Linux用のTegataのパッケージをインストール";

const CASES = {
  "host/missing": {
    arrange: () => {
      emptyHostPlace(chromium);
    },
    says: ["インストールされていません", INSTALL],
  },
  "host/forbidden": {
    arrange: () => {
      putInHostPlace(chromium, PROGRAMS.crashed, OTHER_EXTENSION);
    },
    says: ["この拡張機能を受け付けません", INSTALL],
  },
  "host/crashed": {
    arrange: () => {
      putInHostPlace(chromium, PROGRAMS.crashed);
    },
    says: ["止まりました", INSTALL],
  },
  "host/outdated": {
    arrange: () => {
      putInHostPlace(chromium, PROGRAMS.playing(OLDER_PROTOCOL));
    },
    says: ["Tegataプログラムが古すぎます。最新のものをインストール", INSTALL],
  },
  "extension/outdated": {
    arrange: () => {
      putInHostPlace(chromium, PROGRAMS.playing(NEWER_PROTOCOL));
    },
    says: ["この拡張機能が古すぎます。ブラウザで更新"],
  },
} as const;

const WAITING = [
  "service",
  "reader",
  "card",
  "application",
  "certificates",
  "passwords",
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
  for (const part of given.says) expect(advice).toContain(part);
  // A newer program is no remedy for an extension that is too old.
  expect(advice.includes(INSTALL)).toBe(code !== "extension/outdated");
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

test("an older program of the same protocol version: its line says so, no part behind it waits", async () => {
  putInHostPlace(chromium, PROGRAMS.playing(OLDER_PROGRAM));
  page = await openOwnPage({ chromium }, "check");
  await until("the result", () => page.$('[data-result="good"]'));
  expect((await copiedReport(page)).split("\n").slice(2)).toEqual([
    "host · ok · 0.0.1",
    "service · ok",
    "reader · ok",
    "card · ok",
  ]);
});
