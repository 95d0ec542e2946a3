/** Pages that take the keyboard away in mid-entry, or listen for keys that go astray. */
import type { Frame, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import {
  cancelPrompt,
  enterPin,
  pinFrame,
  pinFrameGone,
  pinWindow,
  pinWindowGone,
  typeInto,
  until,
} from "../../../scripts/support/pin-screen.ts";
import { type Chain, startChain, verifiesOf } from "../../support/extension-chain.ts";
import { hostileHtml, openHostile } from "../../support/hostile-page.ts";
import { answersOf } from "../../support/jlis-page.ts";

let chain: Chain;
let page: Page;
let frame: Frame;

beforeAll(async () => {
  chain = await startChain({ pages: { "/hostile": hostileHtml() } });
});
beforeEach(async () => {
  page = await openHostile(chain);
  await page.click("#login");
  frame = await pinFrame(page);
  await frame.focus('input[name="pin"]');
});
afterEach(async () => {
  await page.close();
  await pinWindowGone(chain.chromium.browser);
});
afterAll(async () => {
  await chain[Symbol.asyncDispose]();
});

const heard = (): Promise<string[]> => page.evaluate(() => globalThis.heard);
const typed = (): Promise<string> => frame.$eval('input[name="pin"]', (input) => input.value);

/** In the page: takes the focus out of the frame. */
const STEALS = {
  "blurs the frame": () => {
    (document.activeElement as HTMLElement).blur();
  },
  "focuses a field of its own": () => {
    (document.activeElement as HTMLElement).blur();
    document.querySelector<HTMLInputElement>("#bait")?.focus();
  },
};

test.each(
  Object.entries(STEALS),
)("a page that %s in mid-entry hears none of the keys", async (_name, steal) => {
  const before = verifiesOf(chain);
  await typeInto(frame, page.keyboard, "pin", "12");
  await page.evaluate(steal);
  await until("the sentence", () => frame.$('[data-emptied="focus"]'));
  await page.keyboard.type("34");
  await page.keyboard.press("Enter");

  expect(await typed()).toBe("");
  expect(await heard()).toEqual([]);
  expect(await page.$eval("input#bait", (input) => input.value)).toBe("");
  expect(verifiesOf(chain)).toBe(before);

  await frame.focus('input[name="pin"]');
  await page.evaluate(steal);
  const screen = await pinWindow(chain.chromium.browser);
  expect(await screen.$eval("[data-moved]", (line) => line.getAttribute("data-moved"))).toBe(
    "focus",
  );
  await enterPin(screen, "1234");
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "0" });
  expect(await heard()).toEqual([]);
});

test("a page that takes the focus and gives it back: the second half alone is no password", async () => {
  await cancelPrompt(frame);
  await pinFrameGone(page);
  await page.click("#register");
  frame = await pinFrame(page);
  const before = verifiesOf(chain);
  await typeInto(frame, page.keyboard, "pin", "ABC");
  await page.evaluate(STEALS["blurs the frame"]);
  await frame.focus('input[name="pin"]');
  // Long enough to be a signature password.
  await page.keyboard.type("123DEF");
  await page.keyboard.press("Enter");

  expect(await typed()).toBe("");
  await until("the sentence", () => frame.$('[data-emptied="focus"]'));
  expect(verifiesOf(chain)).toBe(before);
  await typeInto(frame, page.keyboard, "pin", "ABC123DEF");
  await cancelPrompt(frame);
});

test("a page that leaves the keyboard alone hears nothing of a whole entry", async () => {
  await enterPin(frame, "1234");
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "0" });
  expect(await heard()).toEqual([]);
});

test("the ear works: with no screen open the page hears its own keys", async () => {
  await cancelPrompt(frame);
  await answersOf(page, 1);
  await page.focus("#bait");
  await page.keyboard.type("9");
  expect(await heard()).toContain("keydown 9");
  expect(await page.$eval("input#bait", (input) => input.value)).toBe("9");
});

test("keys typed into the frame give the page no gesture that counts", async () => {
  await page.evaluate(() => {
    document.addEventListener(
      "recvJPKIMsg",
      () => {
        setTimeout(() => {
          ask("02");
        }, 5200);
      },
      { once: true },
    );
  });
  await enterPin(frame, "1234");
  await answersOf(page, 1);
  const next = await pinFrame(page, "who-asks");
  await cancelPrompt(next);
  expect((await answersOf(page, 2))[1]).toMatchObject({ result: "1" });
});

test("a dialog of the page's own on top takes the focus: the frame is given up", async () => {
  await typeInto(frame, page.keyboard, "pin", "12");
  await page.evaluate(() => {
    const dialog = document.createElement("dialog");
    dialog.append(document.createElement("input"));
    document.body.append(dialog);
    dialog.showModal();
  });
  await page.keyboard.type("34");
  const screen = await pinWindow(chain.chromium.browser);
  expect(await heard()).toEqual([]);
  expect(await screen.$eval('input[name="pin"]', (input) => input.value)).toBe("");
  await cancelPrompt(screen);
});
