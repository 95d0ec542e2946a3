/** PIN windows in Firefox, whose driver may look into them (that of ESR 153 does). */
import type { Browser, Page } from "puppeteer-core";
import { until } from "../../scripts/support/pin-screen.ts";

type Open = { readonly page: Page; readonly screen: string | null };

/** The driver goes on listing windows that have closed: only those that still answer are open. */
async function openPinWindows(browser: Browser): Promise<readonly Open[]> {
  const listed = (await browser.pages()).filter((page) =>
    page.url().includes("/pin/pin-window.html"),
  );
  const looks = await Promise.all(listed.map(lookInto));
  return looks.filter((look) => look !== null);
}

/**
 * Which screen a window shows. Null: it has closed. (Not by the driver's own search: an error
 * escapes it when the window closes under it.)
 */
async function lookInto(page: Page): Promise<Open | null> {
  try {
    const screen = await page.evaluate(
      () =>
        document
          .querySelector('[data-screen]:not([data-guard="waits"])')
          ?.getAttribute("data-screen") ?? null,
    );
    return { page, screen };
  } catch (error) {
    if (error instanceof Error && /no such frame/.test(error.message)) return null;
    throw error;
  }
}

/** Waits for the PIN window that shows this screen. */
export const pinWindowIn = (
  browser: Browser,
  screen: "pin" | "who-asks" | "notice" = "pin",
): Promise<Page> =>
  until(`the screen "${screen}" in a window of Firefox`, async () => {
    const open = await openPinWindows(browser);
    return open.find((each) => each.screen === screen)?.page;
  });

/** Waits until no PIN window is open any more. */
export const noPinWindowIn = (browser: Browser): Promise<true> =>
  until("the PIN windows of Firefox to go", async () => {
    return (await openPinWindows(browser)).length === 0;
  });

/** The screen, once the card is there and keys are taken. */
const READY =
  'form[data-screen="pin"][data-guard="holds"]:not([data-tries-left=""]) [data-card="ready"]';

/** Types a password over what is in the field, once the card is there to take it, and presses Enter. */
export async function enterPinIn(window: Page, pin: string): Promise<void> {
  await until("the card", () =>
    window.evaluate((ready) => document.querySelector(ready) !== null, READY),
  );
  await window.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('input[name="pin"]');
    input?.focus();
    input?.select();
  });
  await window.keyboard.type(pin);
  await pressLast(window, "Enter");
}

/** Leaves the window by Escape. */
export const leaveByEscape = (window: Page): Promise<void> => pressLast(window, "Escape");

/** The window may be gone before the key is up. */
async function pressLast(window: Page, key: "Enter" | "Escape"): Promise<void> {
  await window.keyboard.press(key).catch((error: unknown) => {
    if (!(error instanceof Error) || !/no such (?:frame|window)|closed/i.test(error.message)) {
      throw error;
    }
  });
}
