/** Drives the PIN screen as a person would, in its frame over the page or in its window. */
import { setTimeout as delay } from "node:timers/promises";
import type { Browser, Frame, Page } from "puppeteer-core";

export type PinScreen = Frame | Page;

const DEADLINE_MS = 10_000;
const POLL_MS = 20;

/**
 * Waits until `look` finds something. Puppeteer's own waiting does not survive a frame's move to
 * the extension's process, so every look starts from the page.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
): Promise<T> {
  const deadline = Date.now() + DEADLINE_MS;
  for (;;) {
    // A frame that is just moving or closing refuses questions: look again.
    const found = await look().catch(() => null);
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`waited ${DEADLINE_MS} ms in vain for ${what}`);
    await delay(POLL_MS);
  }
}

const framesOf = (page: Page): readonly Frame[] =>
  page.frames().filter((frame) => frame.url().includes("/pin/pin-frame.html"));

/** Waits for the PIN screen over this page; `screen` names which one. */
export function pinFrame(page: Page, screen: "pin" | "who-asks" | "notice" = "pin") {
  return until<Frame>(`the screen "${screen}" over the page`, async () => {
    for (const frame of framesOf(page)) {
      if (await frame.$(`[data-screen="${screen}"]`)) return frame;
    }
    return null;
  });
}

/** Waits for the PIN screen in a window of its own. */
export function pinWindow(browser: Browser, screen: "pin" | "who-asks" | "notice" = "pin") {
  return until<Page>(`the screen "${screen}" in a window`, async () => {
    for (const target of browser.targets()) {
      if (!target.url().includes("/pin/pin-window.html")) continue;
      const page = await target.page();
      if (await page?.$(`[data-screen="${screen}"]`)) return page;
    }
    return null;
  });
}

/** Waits until no PIN screen is over this page any more. */
export function pinFrameGone(page: Page): Promise<boolean> {
  return until("the PIN screen to go", async () => framesOf(page).length === 0);
}

/** Types a password and presses OK, once the card is there to take it. */
export async function enterPin(screen: PinScreen, pin: string): Promise<void> {
  await until("the card", () =>
    screen.$('form[data-screen="pin"]:not([data-tries-left=""]) [data-card="ready"]'),
  );
  await screen.type('input[name="pin"]', pin);
  const ok = await until("the OK button", () => screen.$('button[type="submit"]:not(:disabled)'));
  await ok.click();
}

/** Waits for the alert or notice with this code; resolves to its sentence. */
export async function alertOf(screen: PinScreen, code: string): Promise<string> {
  const alert = await until(`the alert ${code}`, () =>
    screen.$(`[role="alert"][data-code="${code}"], [data-code="${code}"] [role="alert"]`),
  );
  return alert.evaluate((element) => element.textContent);
}

/** Waits for the guidance about reader and card to be in this state. */
export async function cardGuidance(screen: PinScreen, state: string): Promise<void> {
  await until(`the guidance ${state}`, () => screen.$(`[data-card="${state}"]`));
}
