import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Chromium, launchChromium } from "../../../scripts/support/chromium.ts";
import { alertOf, pinFrame, pinFrameGone } from "../../../scripts/support/pin-screen.ts";
import { answersOf, type JlisPage, serveJlisPage } from "../../support/jlis-page.ts";

let chromium: Chromium;
let site: JlisPage;
let page: Page;

beforeAll(async () => {
  site = await serveJlisPage();
  chromium = await launchChromium({ host: null });
});
beforeEach(async () => {
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

  expect(await answersOf(page, 1)).toEqual([{ mode: "11", result: "1", errcode: "EW004JC200" }]);
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
