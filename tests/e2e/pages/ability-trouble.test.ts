/** Every ability where something is wrong: axe-core finds nothing, and the keyboard is enough. */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  type Chromium,
  extensionWorker,
  launchChromium,
} from "../../../scripts/support/chromium.ts";
import { Endings } from "../../../scripts/support/endings.ts";
import { startPcscd } from "../../../scripts/support/pcscd.ts";
import {
  alertOf,
  cardGuidance,
  ignoreClosed,
  pinWindow,
  pinWindowGone,
  typeInto,
  until,
} from "../../../scripts/support/pin-screen.ts";
import { type Chain, startChain, verifiesOf } from "../../support/extension-chain.ts";
import { answersOf, type JlisPage } from "../../support/jlis-page.ts";
import { cardSeen } from "../../support/native-host/tegata-command.ts";
import { axeFindingsInAllThemes, openOwnPage } from "../../support/own-pages.ts";

const NOTHING_CAME = { mode: "11", result: "1", errcode: "EW004JC200" };

const endings = new Endings();
let chain: Chain;
/** Browsers without a host, and with one but no reader. */
let hostless: Chromium;
let readerless: Chromium;
let site: JlisPage;
let page: Page;

beforeAll(async () => {
  chain = endings.use(await startChain());
  site = chain.site;
  const pcscd = endings.use(await startPcscd({ readers: 0 }));
  hostless = endings.use(await launchChromium({ host: null }));
  readerless = endings.use(
    await launchChromium({ env: { ...process.env, PCSCLITE_CSOCK_NAME: pcscd.socket } }),
  );
  for (const chromium of [chain.chromium, hostless, readerless]) await useWindow(chromium);
});
afterEach(async () => {
  await page.close();
  for (const { browser } of [chain.chromium, hostless, readerless]) await pinWindowGone(browser);
  await chain.slot.insert("resident");
  await chain.slot.reset();
});
afterAll(() => endings[Symbol.asyncDispose]());

/** The PIN screen in a window, whose media a driver can set. */
async function useWindow(chromium: Chromium): Promise<void> {
  const worker = await extensionWorker(chromium);
  await worker.evaluate(() =>
    chrome.storage.local.set({
      settings: { language: null, screen: "window", officialOrigins: [] },
    }),
  );
}

/** The PIN screen, in its window, after the site's button. */
async function ask({ browser }: Chromium, screen: "pin" | "notice" = "pin"): Promise<Page> {
  page = await browser.newPage();
  await page.goto(site.url);
  await page.focus("#login");
  await page.keyboard.press("Enter");
  return pinWindow(browser, screen);
}

const focused = (screen: Page): Promise<string | null> =>
  screen.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("name") ?? element?.tagName ?? null;
  });

/** Tabs until the focus is there, by name or tag; fails when it never comes. */
async function tabTo(screen: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    if ((await focused(screen)) === wanted) return;
    await screen.keyboard.press("Tab");
  }
  expect(await focused(screen)).toBe(wanted);
}

test("a blocked password: read out, and closed with Enter", async () => {
  chain.slot.setTries("authentication", 0);
  const screen = await ask(chain.chromium);
  await alertOf(screen, "pin/blocked");
  expect(await axeFindingsInAllThemes(screen)).toEqual([]);
  await tabTo(screen, "cancel");
  await screen.keyboard.press("Enter").catch(ignoreClosed);
  expect(await answersOf(page, 1)).toEqual([NOTHING_CAME]);
});

test("a wrong password: read out, the field has the focus again and takes the right one", async () => {
  const screen = await ask(chain.chromium);
  await cardGuidance(screen, "ready");
  await tabTo(screen, "pin");
  await typeInto(screen, screen.keyboard, "pin", "9999");
  await screen.keyboard.press("Enter");
  await alertOf(screen, "pin/incorrect");
  expect(await axeFindingsInAllThemes(screen)).toEqual([]);
  expect(await focused(screen)).toBe("pin");
  await until("2 tries left", () => screen.$('form[data-tries-left="2"] [data-card="ready"]'));
  await typeInto(screen, screen.keyboard, "pin", "1234");
  await screen.keyboard.press("Enter").catch(ignoreClosed);
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "0" });
});

test("the last try: the word is typed and confirmed by keyboard alone", async () => {
  chain.slot.setTries("authentication", 1);
  const before = verifiesOf(chain);
  const screen = await ask(chain.chromium);
  await until("the warning", () => screen.$(".last-try"));
  await cardGuidance(screen, "ready");
  expect(await axeFindingsInAllThemes(screen)).toEqual([]);
  await tabTo(screen, "last-try");
  await typeInto(screen, screen.keyboard, "last-try", "last");
  await tabTo(screen, "pin");
  await typeInto(screen, screen.keyboard, "pin", "1234");
  await screen.keyboard.press("Enter").catch(ignoreClosed);
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "0" });
  expect(verifiesOf(chain) - before).toBe(1);
});

test("no card, no reader: the guidance is a live region, Escape ends it", async () => {
  chain.slot.remove();
  for (const [chromium, state] of [
    [chain.chromium, "no-card"],
    [readerless, "no-reader"],
  ] as const) {
    const screen = await ask(chromium);
    await cardGuidance(screen, state);
    expect(await screen.$(`[role="status"][data-card="${state}"]`)).not.toBeNull();
    expect(await axeFindingsInAllThemes(screen)).toEqual([]);
    await tabTo(screen, "pin");
    await screen.keyboard.press("Escape").catch(ignoreClosed);
    expect(await answersOf(page, 1)).toEqual([NOTHING_CAME]);
    if (chromium !== readerless) await page.close();
  }
});

test("no host: the notice is read out, and closed with Enter", async () => {
  const screen = await ask(hostless, "notice");
  await alertOf(screen, "host/missing");
  expect(await axeFindingsInAllThemes(screen)).toEqual([]);
  await tabTo(screen, "cancel");
  await screen.keyboard.press("Enter").catch(ignoreClosed);
  expect(await answersOf(page, 1)).toEqual([NOTHING_CAME]);
});

/** The check looks once, and the service may not have seen a card that was just put there. */
const seen = () => cardSeen({ PCSCLITE_CSOCK_NAME: chain.pcscd.socket });

/** A check that fails at this step, all that it shows without a finding. */
async function openFailing(step: string, chromium: Chromium): Promise<void> {
  page = await openOwnPage({ chromium }, "check");
  await until("the fault", () => page.$(`[role="status"][data-result="${step}"]`));
  expect(await axeFindingsInAllThemes(page)).toEqual([]);
}

const FAULTS = {
  host: async () => hostless,
  reader: async () => readerless,
  card: async () => {
    chain.slot.remove();
    return chain.chromium;
  },
  dates: async () => {
    await chain.slot.insert("expired");
    await seen();
    return chain.chromium;
  },
} as const;

test.each(
  Object.entries(FAULTS),
)("self-check, %s: the fault is read out, its remedy folds and the report copies by keyboard", async (step, arrange) => {
  await openFailing(step, await arrange());

  const isOpen = (): Promise<boolean> =>
    page.$eval(`[data-step="${step}"] details`, ({ open }) => open);
  expect(await isOpen()).toBe(true);
  await tabTo(page, "SUMMARY");
  await page.keyboard.press("Enter");
  expect(await isOpen()).toBe(false);
  await tabTo(page, "copy");
  await page.keyboard.press("Enter");
  await until("copied", () => page.$('.copy [role="status"]:not(:empty)'));
});

test("self-check, passwords: what is blocked and where it is reset is there to read, nothing folded", async () => {
  await seen();
  chain.slot.setTries("authentication", 0);
  await openFailing("passwords", chain.chromium);
  expect(await page.$$('[data-step="passwords"] details')).toEqual([]);
});
