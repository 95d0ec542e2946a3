import type { Frame, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { LANGUAGE_TAGS } from "../../../extension/src/i18n/languages.ts";
import { pinFrame, until } from "../../../scripts/support/pin-screen.ts";
import { type Chain, startChain } from "../../support/extension-chain.ts";
import { axeFindings } from "../../support/own-pages.ts";

let chain: Chain;
let page: Page;
let screen: Frame;

beforeAll(async () => {
  chain = await startChain();
});
afterEach(async () => {
  await page.close();
});
afterAll(async () => {
  await chain[Symbol.asyncDispose]();
});

test.each([
  1000, 320,
])("the PIN screen changes its language in place, to each of them, and fits %d px", async (width) => {
  page = await chain.openPage();
  await page.setViewport({ width, height: 800 });
  await page.click("#login");
  screen = await pinFrame(page);
  const titles = new Set<string>();
  for (const tag of LANGUAGE_TAGS) {
    await screen.select('select[name="language"]', tag);
    await until(tag, () => screen.$(`html[lang="${tag}"]`));
    titles.add(await screen.$eval("h1", (heading) => heading.textContent));
    const needed = await screen.$eval("html", (html) => html.scrollWidth);
    expect(needed, tag).toBeLessThanOrEqual(await screen.evaluate(() => innerWidth));
  }
  expect(titles.size).toBe(LANGUAGE_TAGS.length);
});

test.each(["light", "dark"])("axe-core finds nothing on the PIN screen, %s", async (value) => {
  page = await chain.openPage();
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  await page.click("#login");
  screen = await pinFrame(page);
  await until("the card", () => screen.$('[data-card="ready"]'));
  expect(await axeFindings(screen)).toEqual([]);
});
