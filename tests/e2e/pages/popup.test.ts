/** The popup where the browser keeps us from a site: each case has its sentence and what to do. */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { ja } from "../../../extension/src/i18n/messages/ja.ts";
import { until } from "../../../scripts/support/pin-screen.ts";
import { type Chain, startChain } from "../../support/extension-chain.ts";
import { setSiteAccess } from "../../support/extension-switches.ts";
import { axeFindings, type FrontTab, openPopupFor } from "../../support/own-pages.ts";

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

async function openPopup(front: FrontTab): Promise<void> {
  page = await openPopupFor(chain, front);
}

test("site access 'on click': the popup says so, asks for the site, and says what a refusal means", async () => {
  const front = { url: chain.site.url, incognito: false };
  await setSiteAccess(chain, "ON_CLICK");
  await openPopup(front);
  const site = await until("the site", () => page.$('.site-allow[data-access="withheld"]'));
  expect(await site.evaluate((element) => element.textContent)).toContain(ja["popup.withheld"]);
  await page.click('button[name="allow"]');
  const alert = await until("the sentence", () => page.$('.site-allow [role="alert"]'));
  expect(await alert.evaluate((element) => element.textContent)).toBe(ja["popup.refused"]);
  expect(await axeFindings(page)).toEqual([]);
  await page.close();

  await setSiteAccess(chain, "ON_ALL_SITES");
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
