/**
 * Hostile pages in Firefox, where it differs: the PIN screen is always a window of its own, its
 * address has an id that no page knows, and documents have no number. What needs no browser of a
 * kind of its own is in the files beside this one, in Chromium.
 */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { alertOf, cardGuidance, goOn, until } from "../../../scripts/support/pin-screen.ts";
import { deathOf, expectInTime, STOPWATCH } from "../../support/deaths.ts";
import { doorPage, outcomeOf, press } from "../../support/doors/door-page.ts";
import { broughtTo, MEDDLER } from "../../support/doors/hostile-doors.ts";
import { WEB_EID_PAGE, webEidCall, webEidOutcome } from "../../support/doors/web-eid-page.ts";
import { killHostOf, verifiesOf } from "../../support/extension-chain.ts";
import { type FirefoxChain, startFirefoxChain } from "../../support/firefox-chain.ts";
import {
  enterPinIn,
  leaveByEscape,
  noPinWindowIn,
  pinWindowIn,
} from "../../support/firefox-windows.ts";
import { hostileHtml } from "../../support/hostile-page.ts";
import { answersOf } from "../../support/jlis-page.ts";
import { PORTAL_HOST } from "../../support/portal-origin.ts";

const ORIGIN = `https://${PORTAL_HOST}`;
const OTHER_HOST = "attacker.example";
const CHALLENGE = `${"A".repeat(43)}=`;
const FAILED = { mode: "11", result: "1", errcode: "EW004JC200" };

/** Meddles at the doors of messages, and asks by the events. */
const ASKER = `${MEDDLER}<script>
  const detail = JSON.stringify({ mode: "11", keypair_division: "02" });
  document.addEventListener("recvJPKIMsg", ({ detail }) => got.push(detail));
  document.dispatchEvent(new CustomEvent("launchJPKIApp", { bubbles: true, detail }));
</script>`;

declare global {
  /** Whether the browser held the page to be activated when it asked. */
  var wasActive: boolean;
}

const FRAMES = { same: "/frame-same", opaque: "/frame-opaque", other: "/frame-other" } as const;

const PAGES = {
  "/hostile": hostileHtml(STOPWATCH) + doorPage(),
  "/over": hostileHtml(),
  "/web-eid": WEB_EID_PAGE,
  // From the page's own timer: what a driver runs in a page counts as a gesture.
  "/unasked": hostileHtml(`<script>
    setTimeout(() => {
      window.wasActive = navigator.userActivation.isActive;
      ask("02");
    });
  </script>`),
  ...Object.fromEntries(Object.values(FRAMES).map((path) => [path, ASKER])),
};

let chain: FirefoxChain;
let page: Page;

beforeAll(async () => {
  chain = await startFirefoxChain({
    pages: PAGES,
    otherHosts: [OTHER_HOST],
  });
});
beforeEach(async () => {
  page = await openHostile();
});
afterEach(async () => {
  if (!page.isClosed()) await page.close();
  await noPinWindowIn(chain.firefox.browser);
});
afterAll(async () => {
  await chain[Symbol.asyncDispose]();
});

async function openHostile(): Promise<Page> {
  const tab = await chain.firefox.browser.newPage();
  await tab.goto(`${ORIGIN}/hostile`);
  return tab;
}

const pinWindow = (screen?: "pin" | "who-asks" | "notice"): Promise<Page> =>
  pinWindowIn(chain.firefox.browser, screen);
const noPinWindow = (): Promise<true> => noPinWindowIn(chain.firefox.browser);
const apdus = (): number => chain.slot.log.length;
const triesLeft = (): number | undefined => chain.slot.status.tries.authentication?.left;
const typed = (screen: Page): Promise<string> =>
  screen.$eval('input[name="pin"]', (input) => input.value);

/** A press of the page's button, and the screen that asks for the password at once. */
async function askByClick(tab: Page = page): Promise<Page> {
  await tab.click("#login");
  return pinWindow();
}

/** The twin of every attack: an honest request is served, and costs one VERIFY. */
async function expectServed(tab: Page = page): Promise<void> {
  const before = await tab.evaluate(() => globalThis.answers.length);
  const verified = verifiesOf(chain);
  await enterPinIn(await askByClick(tab), "1234");
  expect((await answersOf(tab, before + 1))[before]).toMatchObject({ result: "0" });
  await noPinWindow();
  expect(verifiesOf(chain) - verified).toBe(1);
}

test("a page that opens windows over ours in mid-entry gets no key, and what was typed is gone", async () => {
  const verified = verifiesOf(chain);
  const screen = await askByClick();
  await screen.type('input[name="pin"]', "12");
  await page.evaluate(() => {
    focus();
    document.querySelector<HTMLInputElement>("#bait")?.focus();
  });
  // The browser lets no page come to the front by itself.
  expect(await typed(screen)).toBe("12");

  await page.evaluate(() => {
    open("/over", "over", "popup,width=460,height=640")?.focus();
  });
  const over = await until("a window over ours", async () => {
    const pages = await chain.firefox.browser.pages();
    const [found] = pages.filter((each) => each.url().endsWith("/over"));
    return (await found?.evaluate(() => document.readyState)) === "complete" && found;
  });
  await until("the sentence", () => screen.$('[data-emptied="focus"]'));
  expect(await typed(screen)).toBe("");
  for (const tab of [page, over]) expect(await tab.evaluate(() => globalThis.heard)).toEqual([]);
  expect(verifiesOf(chain)).toBe(verified);

  await page.evaluate(() => {
    open("", "over")?.close();
  });
  await screen.bringToFront();
  await enterPinIn(screen, "1234");
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "0" });
  expect(await page.evaluate(() => globalThis.heard)).toEqual([]);
  await noPinWindow();
  await expectServed();
});

test("the ear works: with no PIN window open the page hears its own keys", async () => {
  await page.focus("#bait");
  await page.keyboard.type("9");
  expect(await page.evaluate(() => globalThis.heard)).toContain("keydown 9");
});

const FRAMES_HTML = `
  <iframe src="${FRAMES.same}"></iframe>
  <iframe sandbox="allow-scripts" src="${FRAMES.opaque}"></iframe>
  <iframe src="https://${OTHER_HOST}${FRAMES.other}"></iframe>`;

test("frames of its own, an opaque and another origin ask and answer in the page's name: they get nothing, the page its own", async () => {
  const before = apdus();
  const add = (): Promise<void> =>
    page.evaluate((markup) => {
      document.body.insertAdjacentHTML("beforeend", markup);
    }, FRAMES_HTML);
  await add();
  const brought = (): Promise<unknown[][]> =>
    Promise.all(Object.values(FRAMES).map((path) => broughtTo(page, path)));
  expect(await brought()).toEqual([[], [], []]);
  expect(apdus()).toBe(before);
  await noPinWindow();

  await press(page, `tegata.authenticate({ challenge: "${CHALLENGE}" })`);
  await enterPinIn(await pinWindow(), "1234");
  expect(await outcomeOf(page)).toMatchObject({ ok: true, value: { algorithm: "RS256" } });
  await noPinWindow();
  await expectServed();
  expect(await brought()).toEqual([[], [], []]);

  // At this door what a frame says could also silence us: it would pass for another client.
  await page.goto(`${ORIGIN}/web-eid`);
  await add();
  expect(await brought()).toEqual([[], [], []]);
  await webEidCall(page, "web-eid:authenticate", { challengeNonce: CHALLENGE });
  await enterPinIn(await pinWindow(), "1234");
  const { reply } = await webEidOutcome(page);
  expect(reply).toMatchObject({ action: "web-eid:authenticate-success", algorithm: "RS256" });
  expect(await brought()).toEqual([[], [], []]);
});

test("answers that another script forges end no request", async () => {
  const screen = await askByClick();
  await page.evaluate(() => {
    const detail = '{"result":"0","certificate":"QVRUQUNLRVI="}';
    document.dispatchEvent(new CustomEvent("recvJPKIMsg", { detail }));
    postMessage({ type: "answer", detail }, "*");
    postMessage({ tegata: 1, type: "port", id: "forged" }, "*", [new MessageChannel().port1]);
  });
  await enterPinIn(screen, "1234");
  const [forged, own] = await answersOf(page, 2);
  expect(forged).toMatchObject({ certificate: "QVRUQUNLRVI=" });
  expect(own).toMatchObject({ mode: "11", result: "0" });
  expect(own?.["certificate"]).not.toBe("QVRUQUNLRVI=");
});

test("a request without a gesture first says who asks, and touches no card", async () => {
  const before = apdus();
  await page.goto(`${ORIGIN}/unasked`);
  const screen = await pinWindow("who-asks");
  const shown = await screen.$eval(".site-origin", (line) => line.getAttribute("data-origin"));
  expect(shown).toBe(ORIGIN);
  expect(await page.evaluate(() => globalThis.wasActive)).toBe(false);
  expect(await screen.$('input[name="pin"]')).toBeNull();
  expect(apdus()).toBe(before);
  await goOn(screen);
  await enterPinIn(await pinWindow(), "1234");
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "0" });
  await noPinWindow();
  await expectServed();
});

test("two tabs race: the second is busy at once, and both are served in turn", async () => {
  // First: with a PIN window in front, the driver would put the tab into that window.
  const other = await openHostile();
  await page.bringToFront();
  const screen = await askByClick();
  await other.bringToFront();
  await other.click("#login");
  expect((await answersOf(other, 1))[0]).toEqual(FAILED);
  const notice = await pinWindow("notice");
  await alertOf(notice, "request/busy");
  await leaveByEscape(notice);
  // Nobody has taken its conversation from the first: it still hears of its card.
  chain.slot.remove();
  await cardGuidance(screen, "no-card");
  await chain.slot.insert();
  await enterPinIn(screen, "1234");
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "0" });
  await noPinWindow();
  await other.bringToFront();
  await expectServed(other);
  await other.close();
});

test("a page that goes elsewhere, is loaded anew or closed in mid-entry takes the PIN window with it", async () => {
  const verified = verifiesOf(chain);
  const waysToLeave = [
    () => page.reload(),
    () => page.goto(`https://${OTHER_HOST}/`),
    () => page.close(),
  ];
  for (const leave of waysToLeave) {
    await page.goto(`${ORIGIN}/hostile`);
    const screen = await askByClick();
    await screen.type('input[name="pin"]', "12");
    await leave();
    await noPinWindow();
  }
  expect(verifiesOf(chain)).toBe(verified);
  page = await openHostile();
  await expectServed();
});

/** What comes of a page's tries to get at an address. */
const triesAt = (address: string): Promise<object> =>
  page.evaluate(async (url) => {
    const attempt = (open: () => unknown): string => {
      try {
        return String(open());
      } catch {
        return "refused";
      }
    };
    const frame = document.createElement("iframe");
    const loaded = new Promise((resolve) => {
      frame.onload = resolve;
      frame.onerror = resolve;
    });
    frame.src = url;
    document.body.append(frame);
    await loaded;
    return {
      opened: attempt(() => open(url)),
      went: attempt(() => {
        location.href = url;
      }),
      fetched: await fetch(url).then(String, () => "refused"),
    };
  }, address);

test("a page that knows the address of the PIN page can neither frame nor open nor fetch it", async () => {
  const screen = await askByClick();
  const address = screen.url();
  // The page of the frame, which Firefox has too and never shows, stands beside it.
  for (const url of [address, address.replace("/pin-window.", "/pin-frame.")]) {
    expect(await triesAt(url)).toEqual({ opened: "refused", went: "refused", fetched: "refused" });
  }
  expect(page.url()).toBe(`${ORIGIN}/hostile`);
  expect(page.frames().some((frame) => frame.url().startsWith("moz-extension:"))).toBe(false);

  await enterPinIn(screen, "1234");
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "0" });
  await noPinWindow();
  await expectServed();
});

test("details with prototype keys, of another shape or of 64 MB: a failure and a notice each, no card", async () => {
  const before = apdus();
  const details = ['{"__proto__":{"keypair_division":"02"},"mode":"11"}', '["02"]', null];
  for (const [at, detail] of details.entries()) {
    await page.evaluate((given) => {
      launch(given ?? `{"keypair_division":"02","x":"${"x".repeat(64 * 2 ** 20)}"}`);
    }, detail);
    const answers = await answersOf(page, at + 1);
    expect(answers[at]).toMatchObject({ result: "1", errcode: "EW004JC200" });
    await leaveByEscape(await pinWindow("notice"));
    await noPinWindow();
  }
  expect(apdus()).toBe(before);
  await expectServed();
});

test("the host is killed in mid-entry: the page hears in time, the window says it, no try is spent", async () => {
  const left = triesLeft();
  await expectInTime(async () => {
    await page.reload();
    const screen = await askByClick();
    await screen.type('input[name="pin"]', "12");
    const waited = await deathOf(page, () => {
      killHostOf(chain.firefox.home);
    });
    await alertOf(await pinWindow("notice"), "host/crashed");
    await leaveByEscape(await pinWindow("notice"));
    await noPinWindow();
    return waited;
  });
  expect((await answersOf(page, 1))[0]).toEqual(FAILED);
  expect(triesLeft()).toBe(left);
  await expectServed();
});
