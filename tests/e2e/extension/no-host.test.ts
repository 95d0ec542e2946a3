import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Chromium, launchChromium } from "../../../scripts/support/chromium.ts";
import { alertOf, enterPin, pinFrame, pinFrameGone } from "../../../scripts/support/pin-screen.ts";
import {
  emptyHostPlace,
  OTHER_EXTENSION,
  PROGRAMS,
  putInHostPlace,
} from "../../support/host-place.ts";
import { answersOf, type JlisPage, serveJlisPage } from "../../support/jlis-page.ts";
import {
  NEWER_PROTOCOL,
  OLDER_PROGRAM,
  OLDER_PROTOCOL,
  RECORDED_CERTIFICATE,
} from "../../support/recorded-hosts.ts";

const NOTHING_CAME = { mode: "11", result: "1", errcode: "EW004JC200" };

let chromium: Chromium;
let site: JlisPage;
let page: Page;

beforeAll(async () => {
  site = await serveJlisPage();
  chromium = await launchChromium({ host: null });
});
beforeEach(async () => {
  emptyHostPlace(chromium);
  page = await chromium.browser.newPage();
  await page.goto(site.url);
});
afterEach(async () => {
  await page.close();
});
afterAll(async () => {
  await chromium[Symbol.asyncDispose]();
  await site[Symbol.asyncDispose]();
});

test("host missing: the person is told what to install, the page answered within 2 s", async () => {
  const started = await page.evaluate(() => performance.now());
  await page.click("#login");

  expect(await answersOf(page, 1)).toEqual([NOTHING_CAME]);
  const answered = await page.evaluate(() => globalThis.answers[0]?.at ?? 0);
  expect(answered - started).toBeLessThan(2000);
  const screen = await pinFrame(page, "notice");
  expect(await alertOf(screen, "host/missing")).toContain("インストール");
  await screen.click('button[name="cancel"]');
  await pinFrameGone(page);
});

test("host missing, official client there: it gets the page's event, and the page one answer", async () => {
  // Answers as the official content script does: at once when the detail cannot be read.
  await page.evaluate(() => {
    const reply = (detail: object): void => {
      document.dispatchEvent(
        new CustomEvent("recvJPKIMsg", { bubbles: true, detail: JSON.stringify(detail) }),
      );
    };
    document.addEventListener("launchJPKIApp", (event) => {
      const { detail } = event as CustomEvent<string>;
      setTimeout(() => {
        try {
          const { mode } = JSON.parse(detail) as { mode: string };
          reply({ mode, result: "0", certificate: "b2ZmaWNpYWw=", errcode: "" });
        } catch {
          reply({ result: "1", errcode: "EW004JC200" });
        }
      }, 20);
    });
  });

  await page.click("#login");

  expect(await answersOf(page, 1)).toEqual([
    { mode: "11", result: "0", certificate: "b2ZmaWNpYWw=", errcode: "" },
  ]);
  expect(page.frames()).toHaveLength(1);
});

const CASES = {
  "host/missing": {
    arrange: () => {
      emptyHostPlace(chromium);
    },
    says: "インストールしてから",
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
  "host/outdated": {
    arrange: () => {
      putInHostPlace(chromium, PROGRAMS.playing(OLDER_PROTOCOL));
    },
    says: "パソコンのTegataプログラムが古すぎます。最新のものをインストールして",
  },
  "extension/outdated": {
    arrange: () => {
      putInHostPlace(chromium, PROGRAMS.playing(NEWER_PROTOCOL));
    },
    says: "この拡張機能が古すぎます。ブラウザで更新して",
  },
} as const;

test("missing, forbidden, crashed, older, newer: each is told apart, with its own remedy", async () => {
  const sentences = new Set<string>();
  for (const [code, { arrange, says }] of Object.entries(CASES)) {
    arrange();
    await page.goto(site.url);
    await page.click("#login");
    expect(await answersOf(page, 1)).toEqual([NOTHING_CAME]);
    const screen = await pinFrame(page, "notice");
    const sentence = await alertOf(screen, code);
    expect(sentence).toContain(says);
    sentences.add(sentence);
    await screen.click('button[name="cancel"]');
    await pinFrameGone(page);
  }
  expect(sentences.size).toBe(Object.keys(CASES).length);
});

test("an older program of the same protocol version serves a request as ever", async () => {
  putInHostPlace(chromium, PROGRAMS.playing(OLDER_PROGRAM));
  await page.goto(site.url);
  await page.click("#login");
  await enterPin(await pinFrame(page), "1234");
  expect(await answersOf(page, 1)).toEqual([
    { mode: "11", result: "0", certificate: RECORDED_CERTIFICATE, errcode: "" },
  ]);
  await pinFrameGone(page);
});
