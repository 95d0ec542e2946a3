/** Drives our pages in any Firefox by keys, read by their effects: not each lets a driver look into them. */
import type { Browser, Page } from "puppeteer-core";
import { until } from "../../scripts/support/pin-screen.ts";

/** (The driver goes on listing a window that closed.) */
export const newPinWindow = (browser: Browser, known: readonly Page[] = []): Promise<Page> =>
  until("a PIN window", async () =>
    (await browser.pages()).find(
      (page) => page.url().includes("/pin/pin-window.html") && !known.includes(page),
    ),
  );

/**
 * Types over what may be in the field already. While no card is ready Enter does nothing, so the
 * keys are pressed until the page has its answer.
 */
export async function enterByKeys(
  screen: Page,
  password: string,
  isAnswered: () => Promise<boolean>,
): Promise<void> {
  await until("the answer", async () => {
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
