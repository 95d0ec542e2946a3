import { loadPersona } from "@tegata/virtual-card";
import type { Frame, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  enterPin,
  goOn,
  pinFrame,
  pinFrameGone,
  pinWindow,
} from "../../../scripts/support/pin-screen.ts";
import { type Chain, PERSONAS, startChain, verifiesOf } from "../../support/extension-chain.ts";
import { answersOf } from "../../support/jlis-page.ts";

let chain: Chain;
let page: Page;

beforeAll(async () => {
  chain = await startChain();
});
afterEach(async () => {
  await page.close();
});
afterAll(async () => {
  await chain[Symbol.asyncDispose]();
});

const cardCertificate = async (purpose: "authentication" | "signature"): Promise<unknown> =>
  (await loadPersona(PERSONAS, "resident"))[purpose]?.certificate;

const purposeOf = (screen: Frame): Promise<string | undefined> =>
  screen.$eval('form[data-screen="pin"]', (form) => form.dataset["purpose"]);

test("login: the page gets the card's authentication certificate, verified by the card", async () => {
  page = await chain.openPage();
  const before = verifiesOf(chain);

  await page.click("#login");
  await enterPin(await pinFrame(page), "1234");
  const answers = await answersOf(page, 1);

  expect(answers).toEqual([
    { mode: "11", result: "0", certificate: await cardCertificate("authentication"), errcode: "" },
  ]);
  expect(verifiesOf(chain) - before).toBe(1);
  await pinFrameGone(page);
});

test("registration: two prompts in one flow from one click, signature first", async () => {
  page = await chain.openPage();
  const before = verifiesOf(chain);

  await page.click("#register");
  const first = await pinFrame(page);
  expect(await purposeOf(first)).toBe("signature");
  await enterPin(first, "ABC123");
  await answersOf(page, 1);
  const second = await pinFrame(page);
  expect(await purposeOf(second)).toBe("authentication");
  await enterPin(second, "1234");
  const answers = await answersOf(page, 2);

  expect(answers.map(({ certificate }) => certificate)).toEqual([
    await cardCertificate("signature"),
    await cardCertificate("authentication"),
  ]);
  expect(verifiesOf(chain) - before).toBe(2);
});

test("the third prompt in a row first shows who asks", async () => {
  page = await chain.openPage();
  await page.evaluate(() => {
    globalThis.chain = ["02", "02"];
  });

  await page.click("#login");
  await enterPin(await pinFrame(page), "1234");
  await answersOf(page, 1);
  await enterPin(await pinFrame(page), "1234");
  await answersOf(page, 2);
  const third = await pinFrame(page, "who-asks");
  await goOn(third);
  await enterPin(await pinFrame(page), "1234");

  expect((await answersOf(page, 3)).map(({ result }) => result)).toEqual(["0", "0", "0"]);
});

test("a request without a gesture first shows who asks, and touches no card before", async () => {
  page = await chain.openPage();
  const before = chain.slot.log.length;

  // From the page's own timer: what a driver evaluates counts as a gesture.
  await page.evaluate(() => {
    setTimeout(() => {
      (globalThis as { active?: boolean }).active = navigator.userActivation.isActive;
      ask("02");
    }, 6000);
  });
  const screen = await pinFrame(page, "who-asks");
  expect(await page.evaluate(() => (globalThis as { active?: boolean }).active)).toBe(false);
  expect(chain.slot.log.length).toBe(before);

  await goOn(screen);
  await enterPin(await pinFrame(page), "1234");
  expect((await answersOf(page, 1))[0]?.["result"]).toBe("0");
});

test("small and full-width letters become what the card stores, in sight", async () => {
  page = await chain.openPage();
  await page.click("#register");
  const screen = await pinFrame(page);
  await screen.click('input[name="show"]');
  await screen.type('input[name="pin"]', "abｃ１23");
  const shown = await screen.$eval('input[name="pin"]', (input) => input.value);
  expect(shown).toBe("ABC123");
});

test("by preference the PIN screen is a window, and works the same", async () => {
  page = await chain.openPage();
  const worker = await chain.worker();
  await worker.evaluate(() =>
    chrome.storage.local.set({
      settings: { language: null, screen: "window", officialOrigins: [] },
    }),
  );

  await page.click("#login");
  const screen = await pinWindow(chain.chromium.browser);
  await enterPin(screen, "1234");

  expect((await answersOf(page, 1))[0]?.["result"]).toBe("0");
  await worker.evaluate(() => chrome.storage.local.clear());
});
