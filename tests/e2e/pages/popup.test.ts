/** The popup where the browser keeps us from a site: each case has its sentence and what to do. */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { ja } from "../../../extension/src/i18n/messages/ja.ts";
import { until } from "../../../scripts/support/pin-screen.ts";
import { type Chain, startChain } from "../../support/extension-chain.ts";
import { axeFindings, type FrontTab, openPopupFor } from "../../support/own-pages.ts";

/** On the browser's own page about extensions: what its switches do. */
type SettingsPage = {
  readonly chrome: {
    readonly developerPrivate: {
      readonly updateExtensionConfiguration: (change: object) => Promise<void>;
    };
  };
};

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

/** The switch "site access" of the extension, as the person finds it. */
async function setSiteAccess(hostAccess: "ON_CLICK" | "ON_ALL_SITES"): Promise<void> {
  const settings = await chain.chromium.browser.newPage();
  await settings.goto("chrome://extensions");
  await settings.evaluate(
    (change) => {
      const { chrome: browser } = globalThis as unknown as SettingsPage;
      return browser.developerPrivate.updateExtensionConfiguration(change);
    },
    { extensionId: chain.chromium.extensionId, hostAccess },
  );
  await settings.close();
}

async function openPopup(front: FrontTab): Promise<void> {
  page = await openPopupFor(chain, front);
}

test("site access 'on click': the popup says so, asks for the site, and says what a refusal means", async () => {
  const front = { url: chain.site.url, incognito: false };
  await setSiteAccess("ON_CLICK");
  await openPopup(front);
  const site = await until("the site", () => page.$('.site-allow[data-access="withheld"]'));
  expect(await site.evaluate((element) => element.textContent)).toContain(ja["popup.withheld"]);
  await page.click('button[name="allow"]');
  const alert = await until("the sentence", () => page.$('.site-allow [role="alert"]'));
  expect(await alert.evaluate((element) => element.textContent)).toBe(ja["popup.refused"]);
  expect(await axeFindings(page)).toEqual([]);
  await page.close();

  await setSiteAccess("ON_ALL_SITES");
  await openPopup(front);
  await until("the choice of the client", () => page.$('input[name="client"]'));
  expect(await page.$(".site-allow")).toBeNull();
});

test.each([
  ["private", { incognito: true }],
  ["private.off", { incognito: false }],
] as const)("private windows: the popup says what holds (%s)", async (privacy, tab) => {
  await openPopup(tab);
  const line = await until("the sentence", () => page.$(`[data-privacy="${privacy}"]`));
  expect(await line.evaluate((element) => element.textContent)).toBe(ja[`popup.${privacy}`]);
});
