/** Documents that are not in front: prerendered ones, and those kept for going back. */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import {
  enterPin,
  goOn,
  pinWindow,
  pinWindowGone,
  until,
} from "../../../scripts/support/pin-screen.ts";
import { doorPage } from "../../support/doors/door-page.ts";
import { type Chain, startChain } from "../../support/extension-chain.ts";
import { hostileHtml, openHostile } from "../../support/hostile-page.ts";
import { answersOf } from "../../support/jlis-page.ts";

declare global {
  /** Whether the document came back from the cache for going back. */
  var cameBack: boolean;
}

const CHALLENGE = `${"A".repeat(43)}=`;

/** A page that has the browser prerender this path. */
const prerendering = (path: string): string =>
  hostileHtml(`<a id="go" href="${path}">go</a><script type="speculationrules">
    {"prerender":[{"urls":["${path}"],"eagerness":"immediate"}]}</script>`);

/**
 * Asks as soon as it runs, and tells the server so, and what came of it: a driver loses its hold on
 * a document that moves from the background into the tab.
 */
const ASKING = {
  jlis: hostileHtml(`<script>
    document.addEventListener("recvJPKIMsg", ({ detail }) =>
      fetch("/answered?" + JSON.parse(detail).result));
    ask("02");
    fetch("/asked?" + document.prerendering);
  </script>`),
  door: `<script>
    tegata.authenticate({ challenge: "${CHALLENGE}" }).then(
      () => fetch("/answered?0"),
      ({ code }) => fetch("/answered?" + code));
    fetch("/asked?" + document.prerendering);
  </script>`,
} as const;

let chain: Chain;
let page: Page;

beforeAll(async () => {
  chain = await startChain({
    pages: {
      "/hostile": hostileHtml(
        `<script>addEventListener("pageshow", ({ persisted }) => { window.cameBack = persisted; });</script>`,
      ),
      "/other": hostileHtml(),
      "/to-jlis": prerendering("/jlis"),
      "/jlis": ASKING.jlis,
      "/to-door": prerendering("/door"),
      "/door": doorPage() + ASKING.door,
    },
  });
  // A document with a frame of ours over it is never kept; one whose prompt has a window is.
  const settings = { language: null, screen: "window", officialOrigins: [], blockedOrigins: [] };
  const worker = await chain.worker();
  await worker.evaluate((chosen) => chrome.storage.local.set({ settings: chosen }), settings);
});
beforeEach(async () => {
  page = await openHostile(chain);
});
afterEach(async () => {
  await page.close();
  await pinWindowGone(chain.chromium.browser);
});
afterAll(async () => {
  await chain[Symbol.asyncDispose]();
});

test.each([
  "jlis",
  "door",
])("a prerendered page (%s) asks: nothing is shown until the person goes there", async (name) => {
  chain.site.requests.length = 0;
  await page.goto(`${chain.site.origin}/to-${name}`);
  const before = chain.slot.log.length;
  await until("the prerendered page to ask", async () =>
    chain.site.requests.includes("/asked?true"),
  );

  const { browser } = chain.chromium;
  expect(browser.targets().some((target) => target.url().includes("/pin/"))).toBe(false);
  expect(chain.slot.log).toHaveLength(before);

  await page.click("#go");
  await goOn(await pinWindow(browser, "who-asks"));
  await enterPin(await pinWindow(browser), "1234");
  await until("the answer", async () => chain.site.requests.includes("/answered?0"));
});

test("a page that is left in mid-prompt and kept: its request ends; when it is back it can ask again", async () => {
  const { browser } = chain.chromium;
  await page.click("#login");
  await pinWindow(browser);
  await page.goto(`${chain.site.origin}/other`);
  await pinWindowGone(browser);

  await page.goBack();
  await until("the page that was kept", () => page.evaluate(() => globalThis.cameBack));
  const before = await page.evaluate(() => globalThis.answers.length);
  await page.click("#login");
  await enterPin(await pinWindow(browser), "1234");
  expect((await answersOf(page, before + 1))[before]).toMatchObject({ result: "0" });
});
