import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { LANGUAGE_TAGS } from "../../../extension/src/i18n/languages.ts";
import { until } from "../../../scripts/support/pin-screen.ts";
import { type Chain, startChain } from "../../support/extension-chain.ts";
import { axeFindingsInAllThemes, openOwnPage, ownPageUrl } from "../../support/own-pages.ts";

let chain: Chain;
let page: Page;

beforeAll(async () => {
  chain = await startChain();
});
afterEach(async () => {
  await page.close();
});
afterAll(async () => {
  await chain[Symbol.asyncDispose]();
});

/** Opens all that is folded away: experts read it too. */
const unfold = (): Promise<void> =>
  page.$$eval("details", (all) => {
    for (const each of all) each.open = true;
  });

const SCREENS = {
  "popup/popup.html": ".glance",
  "options/options.html": ".watchword-form",
  "pages/pages.html#welcome": ".watchword-form",
  "pages/pages.html#card": '[data-certificate="authentication"] [data-chain]',
  "pages/pages.html#password": 'form [data-card="ready"]',
  "pages/pages.html#check": '[data-result="good"]',
  "pin/pin-window.html": '[data-screen="notice"]',
} as const;

type Path = keyof typeof SCREENS;
const PATHS = Object.keys(SCREENS) as readonly Path[];

async function open(path: Path): Promise<void> {
  page = await chain.chromium.browser.newPage();
  await page.goto(ownPageUrl(chain, path));
  await until(path, () => page.$(SCREENS[path]));
}

test.each(PATHS)("axe-core finds nothing on %s: light, dark, forced colours", async (path) => {
  await open(path);
  await unfold();
  expect(await axeFindingsInAllThemes(page)).toEqual([]);
});

/** What moves by itself or on a press, with its pseudo-elements: their durations are not 0. */
const moving = (): Promise<readonly string[]> =>
  page.$$eval("*", (elements) =>
    elements.flatMap((element) =>
      [null, "::before", "::after", "::details-content", "::backdrop"]
        .map((pseudo) => getComputedStyle(element, pseudo))
        .filter(({ transitionDuration, animationDuration, animationName, scrollBehavior }) => {
          const hasTransition = transitionDuration.split(", ").some((time) => time !== "0s");
          const times = animationDuration.split(", ");
          const isAnimated = animationName !== "none" && times.some((time) => time !== "0s");
          return hasTransition || isAnimated || scrollBehavior !== "auto";
        })
        .map(() => element.outerHTML.slice(0, 80)),
    ),
  );

test.each(PATHS)("nothing on %s moves for who asks for less motion", async (path) => {
  await open(path);
  // The probe sees what moves for the others: every button fades into its colour.
  await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "no-preference" }]);
  expect(await moving()).not.toEqual([]);

  await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  expect(await moving()).toEqual([]);
});

/** WCAG 2.2, 1.4.12: as much spacing as a person may ask for. */
const TEXT_SPACING =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }" +
  " p { margin-bottom: 2em !important; }";

test.each(
  PATHS,
)("%s fits 320 px, which zoom makes of a screen, with wide text, in each language", async (path) => {
  await open(path);
  await unfold();
  await page.setViewport({ width: 320, height: 256 });
  // Through a constructed sheet: the page's own policy lets no inline style in.
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, TEXT_SPACING);
  // The browser gives the popup its own width: nothing in it may be wider than that.
  const width = path.startsWith("popup") ? 380 : 320;
  const tooWide: Record<string, number> = {};
  // It is kept, so it ends with the one that the other tests read.
  for (const tag of [...LANGUAGE_TAGS, "ja"]) {
    await page.select('select[name="language"]', tag);
    await until(tag, () => page.$(`html[lang="${tag}"]`));
    const needed = await page.$eval("html", ({ scrollWidth }) => scrollWidth);
    if (needed > width) tooWide[tag] = needed;
  }
  expect(tooWide).toEqual({});
});

test.each(
  PATHS,
)("every control of %s is at least 44 px high or part of one that is", async (path) => {
  await open(path);
  const small = await page.$$eval("button, select, input, summary, a[href]", (controls) =>
    controls
      .map((control) => control.closest("label") ?? control)
      .filter((control) => control.checkVisibility() && control.getBoundingClientRect().height < 44)
      .map((control) => control.outerHTML.slice(0, 80)),
  );
  expect(small).toEqual([]);
});

test("a password is changed by keyboard alone", async () => {
  page = await openOwnPage(chain, "password");
  await until("a card", () => page.$('form [data-card="ready"]'));
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("name") ?? null);
  for (let presses = 0; presses < 20 && (await focused()) !== "current"; presses += 1) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.type("1234");
  await page.keyboard.press("Tab");
  await page.keyboard.type("5678");
  await page.keyboard.press("Tab");
  await page.keyboard.type("5678");
  await page.keyboard.press("Enter");
  const done = await until("done", () => page.$('[role="status"][data-done]'));
  expect(await done.evaluate((element) => element.textContent)).toContain("変更しました");
});
