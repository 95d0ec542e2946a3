/** Drives the PIN screen as a person would, in its frame over the page or in its window. */
import { setTimeout as delay } from "node:timers/promises";
import type { Browser, Frame, Keyboard, Page } from "puppeteer-core";

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

/**
 * The PIN screen's frames over this page, once they are where they belong: a question to one that
 * is just moving to the extension's process may never be answered.
 */
export const pinFramesOf = (page: Page): readonly Frame[] =>
  page.frames().filter((frame) => frame.url().includes("/pin/pin-frame.html"));

/** A screen that takes input by now: its guard holds, and its field does not rest. */
const shown = (screen: string): string => `[data-screen="${screen}"]:not([data-guard="waits"])`;

/** Waits for the PIN screen over this page; `screen` names which one. */
export function pinFrame(page: Page, screen: "pin" | "who-asks" | "notice" = "pin") {
  return until<Frame>(`the screen "${screen}" over the page`, async () => {
    for (const frame of pinFramesOf(page)) {
      if (await frame.$(shown(screen))) return frame;
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
      if (await page?.$(shown(screen))) return page;
    }
    return null;
  });
}

/** Waits until no PIN screen is over this page any more. */
export function pinFrameGone(page: Page): Promise<boolean> {
  return until("the PIN screen to go", async () => pinFramesOf(page).length === 0);
}

/** Waits until no PIN window is open any more. */
export function pinWindowGone(browser: Browser): Promise<boolean> {
  return until("the PIN window to go", async () =>
    browser.targets().every((target) => !target.url().includes("/pin/pin-window.html")),
  );
}

/** A press closes the screen, which may be gone before the driver hears of its own click. */
export function ignoreClosed(error: unknown): void {
  if (!(error instanceof Error) || !/closed|detached/i.test(error.message)) throw error;
}

/** Presses Cancel. */
export async function cancelPrompt(screen: PinScreen): Promise<void> {
  await screen.click('button[name="cancel"]').catch(ignoreClosed);
}

/** The screen, once the card is there and keys are taken. */
const READY =
  'form[data-screen="pin"][data-guard="holds"]:not([data-tries-left=""]) [data-card="ready"]';

const TIMES_TO_TYPE = 5;

/**
 * Types into a field until all of it is there: again where the screen emptied the field, or keys
 * went astray because a window had just come to the front.
 */
export async function typeInto(
  screen: PinScreen,
  keyboard: Keyboard,
  name: "pin" | "last-try",
  text: string,
): Promise<void> {
  await until(`all that was typed, in the field ${name}`, async () => {
    const field = await screen.$(`form[data-guard="holds"] input[name="${name}"]`);
    await field?.evaluate((input) => {
      input.focus();
      input.select();
    });
    if (field) await keyboard.type(text);
    return (await field?.evaluate((input) => input.value)) === text;
  });
}

/**
 * Types a password and presses OK, once the card is there to take it. When the screen empties the
 * field (a busy machine can make its guard lapse), types it again, as a person would.
 */
export async function enterPin(screen: PinScreen, pin: string): Promise<void> {
  for (let time = 0; time < TIMES_TO_TYPE; time += 1) {
    await until("the card, and a field that takes keys", () => screen.$(READY));
    await screen.$eval('input[name="pin"]', (input) => {
      input.value = "";
    });
    await screen.type('input[name="pin"]', pin);
    // A press that the screen took leaves the form busy, or no form at all.
    if ((await submit(screen, pin.length)) && (await isTaken(screen))) return;
  }
  throw new Error("the PIN screen never took the password");
}

/**
 * Presses OK; resolves to whether it did. Not when what was typed is not all in the field: the
 * screen may have emptied it, or a tab that has just come to the front not have the keyboard yet.
 */
async function submit(screen: PinScreen, length: number): Promise<boolean> {
  const ok = await until("the OK button, or a field that lost what was typed", async () => {
    const typed = await screen.$eval('input[name="pin"]', (input) => input.value.length);
    if (typed !== length || (await screen.$("[data-emptied]"))) return "lost";
    return screen.$('button[type="submit"]:not(:disabled)');
  });
  if (ok === "lost") return false;
  await ok.click().catch(ignoreClosed);
  return true;
}

/** Goes on from the screen that says who asks. A press while the guard lapses does nothing. */
export async function goOn(screen: PinScreen): Promise<void> {
  await until("the screen that asks who to go", async () => {
    const button = await screen.$('[data-screen="who-asks"] button[type="submit"]:not(:disabled)');
    if (!button) return (await screen.$('[data-screen="who-asks"]')) === null;
    await button.click();
    return false;
  });
}

/** Whether the field is empty because the password went to the card, not because it was dropped. */
async function isTaken(screen: PinScreen): Promise<boolean> {
  return screen
    .$eval('form[data-screen="pin"]', (form) => {
      const input = form.querySelector<HTMLInputElement>('input[name="pin"]');
      return input?.value === "" && !form.querySelector("[data-emptied]");
    })
    .catch(() => true);
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
