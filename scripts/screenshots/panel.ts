import { join } from "node:path";
import { extensionWorker } from "../support/chromium.ts";
import { emulateInPanel, openDeveloperPanel } from "../support/developer-panel.ts";
import {
  alertOf,
  cancelPrompt,
  enterPin,
  pinWindow,
  pinWindowGone,
  until,
} from "../support/pin-screen.ts";
import type { Shooting } from "./screens.ts";

export const PANEL = "panel";

/**
 * One picture of the developer panel in the browser's tools: a login, and one that was given up
 * after a wrong password. Resolves to whether it fits.
 */
export async function takePanel(
  site: string,
  { chromium, language, theme, folder }: Shooting,
): Promise<boolean> {
  const { browser } = chromium;
  const worker = await extensionWorker(chromium);
  // The tools take the keyboard, so the password is asked for in a window.
  const settings = { language, screen: "window", officialOrigins: [], blockedOrigins: [] };
  await worker.evaluate((chosen) => chrome.storage.local.set({ settings: chosen }), settings);
  const page = await browser.newPage();
  try {
    await page.goto(site);
    const panel = await openDeveloperPanel(page);
    await page.click("#login");
    await enterPin(await pinWindow(browser), "1234");
    await pinWindowGone(browser);
    await page.click("#login");
    const prompt = await pinWindow(browser);
    await enterPin(prompt, "9999");
    await alertOf(prompt, "pin/incorrect");
    await cancelPrompt(prompt);
    await until("the second row", () => panel.$('li:nth-child(2) [data-outcome="failed"]'));
    await panel.$eval("li:nth-child(2) details", (row) => {
      row.open = true;
    });
    await emulateInPanel(panel, [{ name: "prefers-color-scheme", value: theme }]);
    const tools = panel.page();
    await tools.setViewport({ width: 1200, height: 1000 });
    // The inspected page beside it is white: the driver sees it in a target of its own.
    const width = await panel.evaluate(() => innerWidth);
    const clip = { x: 1200 - width, y: 0, width, height: 1000 };
    await tools.screenshot({ path: join(folder, `${PANEL}.png`), clip });
    return await panel.$eval("html", (html) => html.scrollWidth <= html.clientWidth);
  } finally {
    await worker.evaluate(() => chrome.storage.local.remove("settings"));
    await page.close();
  }
}
