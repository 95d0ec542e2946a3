/**
 * The developer panel in the browser's own developer tools. Not covered: choosing it by its tab
 * there, and how the tools behave docked (a headless browser has no window to dock to).
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { replayConversation } from "@tegata/smartcard/iso7816";
import { loadPersona } from "@tegata/virtual-card";
import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  emulateInPanel,
  openDeveloperPanel,
  openedText,
} from "../../../scripts/support/developer-panel.ts";
import {
  alertOf,
  cancelPrompt,
  enterPin,
  pinWindow,
  pinWindowGone,
  until,
} from "../../../scripts/support/pin-screen.ts";
import { type Chain, PERSONAS, startChain } from "../../support/extension-chain.ts";
import { answersOf } from "../../support/jlis-page.ts";
import { coreWithCard, logIn, poweredCard } from "../../support/native-host/core-with-card.ts";
import { axeFindings, ownPageUrl } from "../../support/own-pages.ts";

let chain: Chain;
let page: Page;
let panel: Frame;
let downloads: string;

beforeAll(async () => {
  downloads = mkdtempSync(join(tmpdir(), "tegata-panel-"));
  chain = await startChain();
  const session = await chain.chromium.browser.target().createCDPSession();
  await session.send("Browser.setDownloadBehavior", {
    ...{ behavior: "allow", downloadPath: downloads },
  });
  // The tools take the keyboard from the page, which a frame over it would count as a theft.
  await (await chain.worker()).evaluate(() =>
    chrome.storage.local.set({
      settings: { language: "ja", screen: "window", officialOrigins: [], blockedOrigins: [] },
    }),
  );
  page = await chain.openPage();
  panel = await openDeveloperPanel(page);
});
afterAll(async () => {
  await chain[Symbol.asyncDispose]();
  rmSync(downloads, { recursive: true });
});

const prompt = (): Promise<Page> => pinWindow(chain.chromium.browser);
const rows = (outcome: string): string => `details[data-outcome="${outcome}"]`;
/** The tools' small pane may have what is pressed out of sight. */
const pressIn = (selector: string): Promise<void> =>
  panel.$eval(selector, (button) => {
    (button as HTMLElement).click();
  });
const textIn = (selector: string): Promise<string> =>
  panel.$eval(selector, (element) => element.textContent);

test("a login is one row that opens to every hop, without password and without certificate", async () => {
  await page.click("#login");
  await enterPin(await prompt(), "1234");
  await answersOf(page, 1);
  await pinWindowGone(chain.chromium.browser);

  await until("the end of the row", () => panel.$(`${rows("ok")}[data-request="launchJPKIApp"]`));
  const html = await openedText(panel);
  for (const part of ["page", "extension", "host", "card"]) {
    expect(await panel.$$(`[data-part="${part}"]`)).not.toEqual([]);
  }
  const commands = await panel.$$eval('[data-part="card"] strong', (names) =>
    names.map((name) => name.textContent),
  );
  // After OK: select, tries, VERIFY (the certificate was read before), leave.
  expect(commands.slice(-4)).toEqual(["SELECT", "VERIFY", "VERIFY", "SELECT"]);
  expect(html).toContain("00 20 00 98 **");
  expect(html).not.toMatch(/31 32 33 34|"pin"/);
  const { authentication } = await loadPersona(PERSONAS, "resident");
  const der = Buffer.from(authentication?.certificate ?? "", "base64").toString("hex");
  expect(html.replaceAll(" ", "")).not.toContain(der.slice(600, 640));
});

test("what it saves replays through the host, with another person's card for the data", async () => {
  await pressIn(`${rows("ok")} button[name="export"]`);
  const name = await until("the file", async () =>
    readdirSync(downloads).find((each) => each.endsWith(".txt")),
  );
  const text = readFileSync(join(downloads, name), "utf8");
  expect(text).toMatch(/^# j-lis: launchJPKIApp, http:\/\/localhost:\d+, done\n/);

  const replay = replayConversation(text, { standIn: await poweredCard("kanji") });
  await logIn(coreWithCard(replay), "certificate");
  replay.end();
});

test("a failure has its code at the step where it arose, and what it means", async () => {
  await page.click("#login");
  const frame = await prompt();
  await enterPin(frame, "9999");
  await alertOf(frame, "pin/incorrect");
  await cancelPrompt(frame);
  await answersOf(page, 2);
  await pinWindowGone(chain.chromium.browser);

  await until("the failed row", () => panel.$(rows("failed")));
  await openedText(panel);
  expect(await textIn(`${rows("failed")} summary .outcome`)).toBe("request/cancelled");
  const steps = await panel.$$eval(`[data-part="host"][data-failed="true"]`, (all) =>
    all.map((step) => step.textContent),
  );
  expect(steps).toHaveLength(1);
  expect(steps[0]).toContain("pin/incorrect, triesLeft: 2");
  expect(steps[0]).toContain("パスワードが違います");
});

test("axe-core finds nothing on it, light and dark, rows open, and it fits 320 px", async () => {
  await openedText(panel);
  for (const value of ["light", "dark"]) {
    await emulateInPanel(panel, [
      { name: "prefers-color-scheme", value },
      { name: "prefers-reduced-motion", value: "reduce" },
    ]);
    expect(await axeFindings(panel)).toEqual([]);
  }
  // The tools give the frame its width: its body stands for it.
  const { scrollWidth, clientWidth } = await panel.evaluate(() => {
    document.body.style.width = "320px";
    const { scrollWidth, clientWidth } = document.body;
    document.body.style.width = "";
    return { scrollWidth, clientWidth };
  });
  expect(clientWidth).toBe(320);
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
});

test("a row is opened by the keyboard", async () => {
  await panel.$eval("details", (row) => {
    row.open = false;
  });
  await panel.focus("summary");
  await panel.page().keyboard.press("Enter");
  await until("its hops", () => panel.$('details[open] [data-part="card"]'));
});

test("while paused nothing is added, and clearing leaves nothing", async () => {
  const before = (await panel.$$("details")).length;
  await pressIn('button[name="pause"]');
  await page.click("#login");
  await cancelPrompt(await prompt());
  await answersOf(page, 3);
  expect(await panel.$$("details")).toHaveLength(before);

  await pressIn('button[name="clear"]');
  await until("an empty panel", () => panel.$('main.panel [role="status"]'));
  expect(await panel.$$("details")).toHaveLength(0);
});

test("a page can neither read the panel nor frame it", async () => {
  const url = ownPageUrl(chain, "devtools/panel.html");
  const read = await page.evaluate(async (address) => {
    const answer = await fetch(address).catch(() => null);
    return { isRead: answer !== null, hasConnect: "connect" in (chrome as object) };
  }, url);
  expect(read).toEqual({ isRead: false, hasConnect: false });
});
