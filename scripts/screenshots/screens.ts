import { join } from "node:path";
import type { Served } from "@tegata/virtual-card";
import type { Page } from "puppeteer-core";
import type { Chromium } from "../support/chromium.ts";
import { pinFrame, until } from "../support/pin-screen.ts";

export type Shooting = {
  readonly chromium: Chromium;
  readonly slot: Served["slot"];
  readonly language: string;
  readonly theme: "light" | "dark";
  readonly folder: string;
};

type Screen = {
  /** Address within the extension. */
  readonly path: string;
  readonly width: number;
  /** Brings the page to what is to be seen. */
  readonly prepare: (page: Page, slot: Served["slot"]) => Promise<unknown>;
};

const seen = (selector: string) => (page: Page) => until(selector, () => page.$(selector));

async function openSignatureCertificate(page: Page): Promise<void> {
  const section = '[data-certificate="signature"]';
  await seen('[data-certificate="authentication"] [data-chain]')(page);
  await page.click(`${section} button[name="show-certificate"]`);
  await seen(`${section} form [data-card="ready"]`)(page);
  await page.type(`${section} input[name="pin"]`, "ABC123");
  await page.click(`${section} button[type="submit"]`);
  await seen(`${section} [data-field="name"]`)(page);
}

async function typeThree(page: Page): Promise<void> {
  await seen('form [data-card="ready"]')(page);
  await page.click('input[name="purpose"][value="signature"]');
  await seen('form[data-purpose="signature"] [data-card="ready"]')(page);
  await page.type('input[name="new"]', "ABC123");
  await page.type('input[name="again"]', "ABC124");
}

const FAILED = '[data-step="card"][data-outcome="failed"]';

/** Every screen of the extension that has an address of its own. The PIN screen is walked to. */
export const SCREENS: Readonly<Record<string, Screen>> = {
  popup: { path: "popup/popup.html", width: 380, prepare: seen('.glance[data-host="ready"]') },
  welcome: { path: "pages/pages.html#welcome", width: 800, prepare: seen(".done a") },
  card: { path: "pages/pages.html#card", width: 800, prepare: openSignatureCertificate },
  password: { path: "pages/pages.html#password", width: 800, prepare: typeThree },
  check: { path: "pages/pages.html#check", width: 800, prepare: seen('[data-result="good"]') },
  "check-failed": {
    path: "pages/pages.html#check",
    width: 320,
    prepare: async (page, slot) => {
      slot.remove();
      await page.reload();
      await seen(FAILED)(page);
      await slot.insert("resident");
    },
  },
  "check-blocked": {
    path: "pages/pages.html#check",
    width: 800,
    prepare: async (page, slot) => {
      slot.setTries("authentication", 0);
      slot.setTries("signature", 0);
      await page.reload();
      await seen('[data-step="passwords"][data-outcome="failed"]')(page);
      await slot.reset();
    },
  },
  options: {
    ...{ path: "options/options.html", width: 800 },
    prepare: seen('input[name="reader"]:not([value=""])'),
  },
  "notice-window": { path: "pin/pin-window.html", width: 480, prepare: seen('[role="alert"]') },
};

/** The PIN screen over a page that asks, for each of the two passwords. */
export const PIN_SCREENS = {
  "pin-authentication": "#login",
  "pin-signature": "#register",
} as const;

/** Takes one picture of the PIN screen over the page at `site`. Resolves to whether it fits. */
export async function takePinScreen(
  name: keyof typeof PIN_SCREENS,
  site: string,
  { chromium, language, theme, folder }: Shooting,
): Promise<boolean> {
  const page = await chromium.browser.newPage();
  try {
    await page.setViewport({ width: 800, height: 900 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
    await page.goto(site);
    await page.click(PIN_SCREENS[name]);
    const screen = await pinFrame(page);
    await screen.select('select[name="language"]', language);
    await until(language, () => screen.$(`html[lang="${language}"]`));
    await until("the card", () => screen.$('[data-card="ready"]'));
    await page.screenshot({ path: join(folder, `${name}.png`) });
    return await screen.$eval("html", (html) => html.scrollWidth <= html.clientWidth);
  } finally {
    await page.close();
  }
}

/** Takes one picture of the whole page. Resolves to whether the page fits its window's width. */
export async function takeScreen(name: string, shooting: Shooting): Promise<boolean> {
  const { chromium, slot, language, theme, folder } = shooting;
  const screen = SCREENS[name];
  if (!screen) throw new Error(`no screen ${name}`);
  const page = await chromium.browser.newPage();
  try {
    await page.setViewport({ width: screen.width, height: 720 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
    await page.goto(`chrome-extension://${chromium.extensionId}/${screen.path}`);
    await chooseLanguage(page, language);
    await screen.prepare(page, slot);
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    return await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth <= clientWidth;
    });
  } finally {
    await page.close();
  }
}

async function chooseLanguage(page: Page, language: string): Promise<void> {
  await seen('select[name="language"]')(page);
  await page.select('select[name="language"]', language);
  await until(language, () => page.$(`html[lang="${language}"]`));
}
