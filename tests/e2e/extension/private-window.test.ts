/** A private window in which the person has allowed Tegata: the portal is served there as anywhere. */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  enterPin,
  pinFrame,
  pinWindow,
  pinWindowGone,
  until,
} from "../../../scripts/support/pin-screen.ts";
import { type Chain, startChain, verifiesOf } from "../../support/extension-chain.ts";
import { allowPrivateWindows } from "../../support/extension-switches.ts";
import { answersOf } from "../../support/jlis-page.ts";
import { openOwnPage } from "../../support/own-pages.ts";

let chain: Chain;
/** A page of ours in an ordinary window, to act from. */
let own: Page;
let page: Page;

beforeAll(async () => {
  chain = await startChain();
  await allowPrivateWindows(chain);
  own = await until("the extension, back again", () => openOwnPage(chain, "check"));
  expect(await own.evaluate(() => chrome.extension.isAllowedIncognitoAccess())).toBe(true);
});
afterEach(async () => {
  await page.close();
  await pinWindowGone(chain.chromium.browser);
});
afterAll(async () => {
  await chain[Symbol.asyncDispose]();
});

/** The site in a new private window. */
async function openPrivately(): Promise<Page> {
  const { browser } = chain.chromium;
  const { url } = chain.site;
  const isPrivate = await own.evaluate(async (address) => {
    const created = await chrome.windows.create({ url: address, incognito: true, focused: true });
    return created?.incognito ?? false;
  }, url);
  expect(isPrivate).toBe(true);
  const target = await until("the private window", async () =>
    browser.targets().find((each) => each.url() === url),
  );
  return until("its page", () => target.page());
}

test.each([
  "frame",
  "window",
] as const)("the PIN screen in a %s: one password, one answer", async (screen) => {
  const settings = { language: null, screen, officialOrigins: [], blockedOrigins: [] };
  await own.evaluate((chosen) => chrome.storage.local.set({ settings: chosen }), settings);
  const before = verifiesOf(chain);
  page = await openPrivately();
  await page.click("#login");
  await enterPin(
    screen === "frame" ? await pinFrame(page) : await pinWindow(chain.chromium.browser),
    "1234",
  );
  expect(await answersOf(page, 1)).toEqual([expect.objectContaining({ mode: "11", result: "0" })]);
  expect(verifiesOf(chain) - before).toBe(1);
});
