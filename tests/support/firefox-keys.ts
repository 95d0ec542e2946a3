/** Drives our pages in any Firefox by keys, read by their effects: not each lets a driver look into them. */
import { setTimeout as delay } from "node:timers/promises";
import type { Browser, Page } from "puppeteer-core";
import { until } from "../../scripts/support/pin-screen.ts";

/** (The driver goes on listing a window that closed.) */
export const newPinWindow = (browser: Browser, known: readonly Page[] = []): Promise<Page> =>
  until("a PIN window", async () =>
    (await browser.pages()).find(
      (page) => page.url().includes("/pin/pin-window.html") && !known.includes(page),
    ),
  );

/** Longer than the field rests after keys that it did not take. */
const PAUSE_MS = 1200;

/**
 * Types over what may be in the field already. While no card is ready Enter does nothing, and while
 * the field rests it takes no key, so after a pause the keys are pressed again, until the page has
 * its answer.
 */
export async function enterByKeys(
  screen: Page,
  password: string,
  isAnswered: () => Promise<boolean>,
): Promise<void> {
  await until("the answer", async () => {
    await delay(PAUSE_MS);
    if (await isAnswered()) return true;
    try {
      await screen.keyboard.down("Control");
      await screen.keyboard.press("a");
      await screen.keyboard.up("Control");
      await screen.keyboard.type(password);
      await screen.keyboard.press("Enter");
    } catch {
      // It closed under our fingers.
    }
    return isAnswered();
  });
}

export async function tab(page: Page, times: number): Promise<void> {
  for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press("Tab");
}

/** Goes to a control by Tab from the top of the page, and presses it. */
export async function pressByKeys(page: Page, tabs: number): Promise<void> {
  await tab(page, tabs);
  await page.keyboard.press("Enter");
}
