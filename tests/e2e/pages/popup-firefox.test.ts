/**
 * The popup in Firefox: opened by the toolbar's own button and worked by keys. The browser's own
 * question for a site is answered by a preference: no driver can press its buttons.
 */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { en } from "../../../extension/src/i18n/messages/en.ts";
import { ja } from "../../../extension/src/i18n/messages/ja.ts";
import { doorPage, outcomeOf, press } from "../../support/doors/door-page.ts";
import { type FirefoxChain, startFirefoxChain } from "../../support/firefox-chain.ts";
import {
  inPopup,
  leavePopup,
  openPopup,
  popupText,
  pressInPopup,
} from "../../support/firefox-popup.ts";
import { leaveByEscape, noPinWindowIn, pinWindowIn } from "../../support/firefox-windows.ts";
import { hostileHtml } from "../../support/hostile-page.ts";
import { answersOf } from "../../support/jlis-page.ts";
import { PORTAL_HOST } from "../../support/portal-origin.ts";

const OTHER_HOST = "city.example";

let chain: FirefoxChain;
let page: Page;

beforeAll(async () => {
  chain = await startFirefoxChain({
    pages: { "/jlis": hostileHtml(), "/door": doorPage() },
    otherHosts: [OTHER_HOST],
    ...{ keepFirstSteps: true, systemAccess: true },
    prefs: { "extensions.webextOptionalPermissionPrompts": false },
  });
  page = await chain.firefox.browser.newPage();
});
afterEach(async () => {
  if ((await popupText(chain.firefox, "body")) !== null) await leavePopup(chain.firefox);
});
afterAll(async () => {
  await chain[Symbol.asyncDispose]();
});

async function openPopupAt(url: string): Promise<void> {
  await page.goto(url);
  await page.bringToFront();
  await openPopup(chain.firefox);
}

const inThePopup = (selector: string): Promise<string> => inPopup(chain.firefox, selector);
const pressOn = (selector: string, key: "Enter" | " " | "ArrowDown" | "ArrowUp"): Promise<void> =>
  pressInPopup(chain.firefox, selector, key);

const glance = (): Promise<string> => inThePopup('.glance[data-host="ready"]');

test("it shows program, reader, card and the site in front, and changes its language in place", async () => {
  await openPopupAt(`https://${PORTAL_HOST}/jlis`);
  expect(await glance()).toMatch(/準備できています（バージョン[\d.]+）/);
  expect(await glance()).toContain("Virtual PCD 0 00 00");
  expect(await glance()).toContain(ja["popup.card.jpki"]);
  expect(await inThePopup("legend")).toContain(PORTAL_HOST);
  await inThePopup('input[name="client"][value="tegata"]:checked');
  expect(await popupText(chain.firefox, '[name="allow"], [name="remove"]')).toBeNull();

  // やさしい日本語, then English.
  await pressOn('select[name="language"]', "ArrowDown");
  await inThePopup('html[lang="ja-x-easy"] nav ruby rt');
  await pressOn('select[name="language"]', "ArrowDown");
  expect(await inThePopup('html[lang="en"] [name="check"]')).toBe(en["nav.check"]);
  expect(await glance()).toContain(en["popup.card.jpki"]);
  await leavePopup(chain.firefox);

  chain.slot.remove();
  await openPopupAt(`https://${PORTAL_HOST}/jlis`);
  expect(await inThePopup('.glance [data-good="false"]')).toContain(en["popup.card.none"]);
  await chain.slot.insert();
});

test("another site: one press lets it use Tegata without a reload, another takes that back", async () => {
  await openPopupAt(`https://${OTHER_HOST}/door`);
  expect(await inThePopup('.site-allow[data-access="none"]')).toContain(OTHER_HOST);
  await press(page, "tegata.status()");
  expect(await outcomeOf(page)).toMatchObject({ ok: false, code: "extension/not-answering" });

  await openPopupIfClosed();
  await pressOn('[name="allow"]', "Enter");
  await inThePopup('[name="remove"]');
  expect(await inThePopup("legend")).toContain(OTHER_HOST);
  await press(page, "tegata.status()");
  expect(await outcomeOf(page)).toMatchObject({ ok: true, value: { card: "present" } });

  await openPopupIfClosed();
  await pressOn('[name="remove"]', "Enter");
  await inThePopup('.site-allow[data-access="none"]');
  await press(page, "tegata.status()");
  expect(await outcomeOf(page)).toMatchObject({ ok: false });
});

test("the portal, blocked: it is refused and no window opens; unblocked, the password is asked for", async () => {
  await openPopupAt(`https://${PORTAL_HOST}/jlis`);
  await pressOn('input[name="block"]:not(:checked)', " ");
  await inThePopup('input[name="block"]:checked');
  await page.click("#login");
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "1" });
  await noPinWindowIn(chain.firefox.browser);

  await openPopupIfClosed();
  await pressOn('input[name="block"]:checked', " ");
  await inThePopup('input[name="block"]:not(:checked)');
  await page.click("#login");
  await leaveByEscape(await pinWindowIn(chain.firefox.browser));
  await noPinWindowIn(chain.firefox.browser);
});

/** A press in the page may close it. */
async function openPopupIfClosed(): Promise<void> {
  if ((await popupText(chain.firefox, "body")) === null) await openPopup(chain.firefox);
}
