import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { extensionId } from "../../../scripts/build/extension-manifest.ts";
import { cardGuidance, pinFrame, until } from "../../../scripts/support/pin-screen.ts";
import { type Chain, startChain } from "../../support/extension-chain.ts";
import { answersOf } from "../../support/jlis-page.ts";
import {
  axeFindings,
  openOwnPage,
  openPopupFor,
  ownPageUrl,
  textOf,
} from "../../support/own-pages.ts";

let chain: Chain;
let page: Page;

async function openSettings(): Promise<Page> {
  page = await chain.chromium.browser.newPage();
  await page.goto(ownPageUrl(chain, "options/options.html"));
  await until("the settings", () => page.$('[data-setting="reader"]'));
  return page;
}
const readerChoice = (name: string) =>
  until(`the choice ${name}`, () => page.$(`input[name="reader"][value="${name}"]`));
const store = async (values: object): Promise<void> => {
  const worker = await chain.worker();
  await worker.evaluate((all) => chrome.storage.local.set(all), values);
};
const badge = async (): Promise<string> =>
  (await chain.worker()).evaluate(() => chrome.action.getBadgeText({}));

describe("what the person chooses", () => {
  beforeAll(async () => {
    chain = await startChain();
  });
  beforeEach(async () => {
    await store({ settings: null, reminders: null });
  });
  afterEach(async () => {
    await page.close();
  });
  afterAll(async () => {
    await chain[Symbol.asyncDispose]();
  });

  test("readers are listed live; the chosen one is used for sites and for our own pages", async () => {
    const [first = "", second = ""] = await readersOf(chain);
    await openSettings();
    await (await readerChoice(second)).click();
    await until("kept", () => page.$(`input[name="reader"][value="${second}"]:checked`));

    const own = await openOwnPage(chain, "card");
    // The card lies in the first reader, the chosen one is empty: the first is not even looked at.
    await until("no card", () => own.$('[role="alert"][data-code="card/none"]'));
    await own.close();
    const site = await chain.openPage();
    await site.click("#login");
    await cardGuidance(await pinFrame(site), "no-card");
    await site.close();

    await page.bringToFront();
    await (await readerChoice(first)).click();
    await until("kept", () => page.$(`input[name="reader"][value="${first}"]:checked`));
    const again = await openOwnPage(chain, "card");
    await until("the card", () => again.$("[data-chain]"));
    await again.close();
  });

  test("the chosen reader is away: said on every screen, and any reader is one click away", async () => {
    const reader = "Reader at the office 00 00";
    await store({ settings: { ...SETTINGS, reader } });
    await openSettings();
    await until("away", () => page.$(`input[name="reader"][value="${reader}"]:checked`));
    // The readers are listed a moment after the choice is shown.
    await until("said to be away", async () =>
      (await textOf(page, '[data-setting="reader"]')).includes("今は接続されていません"),
    );
    await page.close();

    page = await openOwnPage(chain, "card");
    await until("away", () => page.$('[role="alert"][data-code="reader/away"]'));
    expect(await textOf(page, ".reader-away")).toContain(reader);
    await page.click('button[name="any-reader"]');
    await until("the card", () => page.$("[data-chain]"));
    await page.close();

    page = await openOwnPage(chain, "password");
    await until("away", () => page.$('form [data-card="reader-away"]'));
    await page.click('form button[name="any-reader"]');
    await until("the card", () => page.$('form [data-card="ready"]'));
    await page.close();

    page = await chain.openPage();
    await page.click("#login");
    const screen = await pinFrame(page);
    await cardGuidance(screen, "reader-away");
    await until("the guard", () => screen.$('button[name="any-reader"]:enabled'));
    await screen.click('button[name="any-reader"]');
    await cardGuidance(screen, "ready");
  });

  test("reminders are off; on, the dates alone are kept, and the button and the pages say them", async () => {
    await swapCard("expiring");
    const card = await openOwnPage(chain, "card");
    await until("the dates", () => card.$("[data-dates]"));
    await card.close();
    await openSettings();
    expect(await kept("reminders")).toBeNull();
    await page.click('input[name="remind"]');
    await until("on", () => page.$('input[name="card-date"]'));
    await page.close();

    page = await openOwnPage(chain, "card");
    await until("noted", async () => (await kept("reminders")) !== null || null);
    expect(Object.keys((await kept("reminders")) as object).sort()).toEqual(["dates", "seen"]);
    await until("the mark", async () => (await badge()) === "!" || null);
    await page.reload();
    await until("the reminder", () => page.$('[data-reminder="authentication"]'));
    expect(await axeFindings(page)).toEqual([]);
    await page.click('[data-reminder] button[name="seen"]');
    await until("no mark", async () => (await badge()) === "" || null);
    await page.close();

    await openSettings();
    await page.click('input[name="remind"]');
    await until(
      "forgotten",
      async () => JSON.stringify(await kept("reminders")) === FORGOTTEN || null,
    );
    await swapCard("resident");
  });
});

describe("what an organisation sets", () => {
  const BLOCKED = "https://blocked.example";
  const PORTAL = "https://www.ras-immi.moj.go.jp";
  beforeAll(async () => {
    const id = extensionId("chrome-dev");
    const set = {
      ...{ screen: "window", language: "en", reader: "Theirs 00 00", remind: false },
      ...{ blockedOrigins: [BLOCKED], allowedOrigins: [PORTAL], officialOrigins: [PORTAL] },
    };
    chain = await startChain({ policy: { "3rdparty": { extensions: { [id]: set } } } });
    // The browser reads the policy of an extension after it has installed it.
    await until("the policy", async () => (await managedKeys()) > 0);
  });
  afterEach(async () => {
    await page.close();
  });
  afterAll(async () => {
    await chain[Symbol.asyncDispose]();
  });

  test("it is shown as set by it, and cannot be changed", async () => {
    await openSettings();
    await until("English", () => page.$('html[lang="en"]'));
    for (const name of ["screen", "reader", "remind"]) {
      const setting = `[data-setting="${name}"]`;
      expect(await textOf(page, `${setting} .managed`)).toContain("Your organisation has set this");
      expect(await page.$(`${setting} input:enabled`), name).toBeNull();
    }
    expect(await page.$('input[name="reader"][value="Theirs 00 00"]:checked')).not.toBeNull();
    expect(await page.$('select[name="language"]:disabled')).not.toBeNull();
    expect(await page.$(`[data-origin="${BLOCKED}"] button`)).toBeNull();
    expect(await axeFindings(page)).toEqual([]);
  });

  test("the popup shows which client it has set for a site, and lets nobody change that", async () => {
    page = await openPopupFor(chain, { url: `${PORTAL}/`, incognito: false });
    await until("theirs", () => page.$('input[name="client"][value="official"]:checked:disabled'));
    expect(await page.$('input[name="client"]:enabled')).toBeNull();
    expect(await page.$('input[name="block"]:enabled')).not.toBeNull();
    expect(await textOf(page, ".managed")).toContain("Your organisation has set this");
    expect(await axeFindings(page)).toEqual([]);
  });

  test("a site that is not on its list gets no certificate, and no screen", async () => {
    page = await chain.openPage();
    await page.click("#login");
    expect(await answersOf(page, 1)).toEqual([{ mode: "11", result: "1", errcode: "EW004JC200" }]);
    expect(page.frames()).toHaveLength(1);
  });
});

const SETTINGS = { language: null, screen: "frame", officialOrigins: [], blockedOrigins: [] };
const FORGOTTEN = JSON.stringify({ dates: {}, seen: null });

async function kept(key: string): Promise<unknown> {
  const worker = await chain.worker();
  return worker.evaluate(async (name) => (await chrome.storage.local.get(name))[name] ?? null, key);
}

async function managedKeys(): Promise<number> {
  const worker = await chain.worker();
  return worker.evaluate(async () => Object.keys(await chrome.storage.managed.get()).length);
}

/** Another card, once the readers know it. */
async function swapCard(persona: string): Promise<void> {
  const steps = await openOwnPage(chain, "welcome");
  chain.slot.remove();
  await until("no card", () => steps.$('[data-step="card"][data-outcome="waiting"]'));
  await chain.slot.insert(persona);
  await until("a card", () => steps.$('[data-step="card"][data-outcome="ok"]'));
  await steps.close();
}

/** The reader with the card and, on the same driver, an empty one. */
async function readersOf({ pcscd }: Chain): Promise<readonly string[]> {
  const [first = ""] = pcscd.readers;
  return [first, first.replace(/00$/, "01")];
}
