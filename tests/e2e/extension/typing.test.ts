/** What a keyboard, an input method and the browser's own helpers do to the password field. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  cancelPrompt,
  enterPin,
  pinWindow,
  pinWindowGone,
  until,
} from "../../../scripts/support/pin-screen.ts";
import { type Chain, startChain, verifiesOf } from "../../support/extension-chain.ts";
import { answersOf } from "../../support/jlis-page.ts";

const FIELD = 'input[name="pin"]';

let chain: Chain;
let page: Page;
let screen: Page;

beforeAll(async () => {
  chain = await startChain();
  const worker = await chain.worker();
  await worker.evaluate(() =>
    chrome.storage.local.set({
      settings: { language: null, screen: "window", officialOrigins: [], blockedOrigins: [] },
    }),
  );
  page = await chain.openPage();
  await page.click("#register");
  screen = await pinWindow(chain.chromium.browser);
});
afterAll(async () => {
  await chain[Symbol.asyncDispose]();
});

test("nothing fills in, corrects, spells or keeps what is typed", async () => {
  const said = await screen.$eval(FIELD, (input) => ({
    form: input.form?.autocomplete,
    ...{ autocomplete: input.autocomplete, spellcheck: input.spellcheck, type: input.type },
    ...{ correct: input.getAttribute("autocorrect"), managers: Object.keys(input.dataset).sort() },
  }));

  expect(said).toEqual({
    form: "off",
    ...{ autocomplete: "off", spellcheck: false, type: "password", correct: "off" },
    managers: ["1pIgnore", "bwignore", "lpignore"],
  });
});

test("an input method composes in peace; what it gives becomes what the card wants", async () => {
  const before = verifiesOf(chain);
  const keyboard = await screen.createCDPSession();
  const holds = (wanted: string): Promise<boolean> =>
    until(wanted, async () => (await screen.$eval(FIELD, (input) => input.value)) === wanted);
  await until("the card", () => screen.$('[data-card="ready"]'));
  await screen.click(FIELD);

  const text = "ａｂｃ";
  await keyboard.send("Input.imeSetComposition", { text, selectionStart: 3, selectionEnd: 3 });
  await holds(text);
  await keyboard.send("Input.insertText", { text: "ａｂｃ１２３" });
  await holds("ABC123");

  const ok = await until("the OK button", () => screen.$('button[type="submit"]:enabled'));
  await ok.click();
  expect(await answersOf(page, 1)).toMatchObject([{ result: "0" }]);
  expect(verifiesOf(chain) - before).toBe(1);
  await (await pinWindow(chain.chromium.browser)).close();
  await pinWindowGone(chain.chromium.browser);
});

test("a window that opens under typing hands takes none of their keys, and says so", async () => {
  const before = verifiesOf(chain);
  const { browser } = chain.chromium;
  // It is new for half a second: a driver that comes later opens another one.
  await until("a window that was typed into while it was new", async () => {
    await page.click("#login");
    const target = await browser.waitForTarget((each) => each.url().includes("/pin-window.html"));
    screen = await until("the window", () => target.page());
    await until("its field", () => screen.$(FIELD));
    await screen.keyboard.type("5");
    if (await screen.$('[data-emptied="early"]')) return true;
    await cancelPrompt(screen);
    await pinWindowGone(browser);
    return false;
  });
  expect(await screen.$eval(FIELD, (input) => input.value)).toBe("");

  await enterPin(screen, "1234");
  await pinWindowGone(browser);
  expect(verifiesOf(chain) - before).toBe(1);
});
