/** Worker, host, extension and browser that end at every step: each ends the request, in time. */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { extensionFolder } from "../../../scripts/build/extension.ts";
import {
  alertOf,
  cancelPrompt,
  cardGuidance,
  enterPin,
  pinFrame,
  pinFrameGone,
  pinWindowGone,
  until,
} from "../../../scripts/support/pin-screen.ts";
import { type Chain, startChain, verifiesOf } from "../../support/extension-chain.ts";
import { hostileHtml, openHostile } from "../../support/hostile-page.ts";
import { answersOf } from "../../support/jlis-page.ts";

const FAILED = { mode: "11", result: "1", errcode: "EW004JC200" };

let chain: Chain;
let page: Page;

beforeAll(async () => {
  chain = await startChain({ pages: { "/hostile": hostileHtml() } });
});
beforeEach(async () => {
  page = await openHostile(chain);
});
afterEach(async () => {
  await page.close();
  await pinWindowGone(chain.chromium.browser);
  await chain.slot.reset();
});
afterAll(async () => {
  await chain[Symbol.asyncDispose]();
});

/** Ends a part and waits for the page's failure; resolves to how long that took, in ms. */
async function answeredAfter(end: () => unknown): Promise<number> {
  const started = await page.evaluate(() => performance.now());
  await end();
  expect((await answersOf(page, 1))[0]).toEqual(FAILED);
  return (await page.evaluate(() => globalThis.answers[0]?.at ?? 0)) - started;
}

const killWorker = async (): Promise<void> => (await chain.worker()).close();

/** The next request is served: no part of the last one is left. */
async function expectServed(): Promise<void> {
  await until("the host before to leave the card", async () => {
    await page.click("#login");
    const screen = await Promise.race([pinFrame(page), pinFrame(page, "notice")]);
    if (await screen.$('[data-screen="pin"]')) return true;
    await cancelPrompt(screen);
    await pinFrameGone(page);
    return false;
  });
  const before = await page.evaluate(() => globalThis.answers.length);
  await enterPin(await pinFrame(page), "1234");
  expect((await answersOf(page, before + 1))[before]).toMatchObject({ result: "0" });
  await pinFrameGone(page);
}

const askUnasked = (): Promise<void> =>
  page.evaluate(() => {
    setTimeout(() => {
      ask("02");
    });
  });

const STEPS = {
  "while it says who asks": async () => {
    await askUnasked();
    await pinFrame(page, "who-asks");
  },
  "while it waits for the password": async () => {
    await page.click("#login");
    await cardGuidance(await pinFrame(page), "ready");
  },
  "while the password is half typed": async () => {
    await page.click("#login");
    const frame = await pinFrame(page);
    await cardGuidance(frame, "ready");
    await frame.type('input[name="pin"]', "12");
  },
};

test.each(
  Object.entries(STEPS),
)("worker killed %s: answered, said, no try spent", async (_name, reach) => {
  const before = verifiesOf(chain);
  await reach();
  expect(await answeredAfter(killWorker)).toBeLessThan(400);
  const notice = await pinFrame(page, "notice");
  await alertOf(notice, "interrupted");
  await notice.click('button[name="cancel"]');
  await pinFrameGone(page);
  expect(verifiesOf(chain)).toBe(before);
  await expectServed();
});

test.each(
  Object.entries(STEPS),
)("host killed %s: answered, said, no try spent", async (_name, reach) => {
  const before = verifiesOf(chain);
  await reach();
  expect(await answeredAfter(chain.killHost)).toBeLessThan(400);
  const notice = await pinFrame(page, "notice");
  await alertOf(notice, "host/crashed");
  await notice.click('button[name="cancel"]');
  await pinFrameGone(page);
  expect(verifiesOf(chain)).toBe(before);
  await expectServed();
});

test.each([
  ["worker", killWorker, "interrupted"],
  [
    "host",
    async () => {
      chain.killHost();
    },
    "host/crashed",
  ],
] as const)("%s killed while the card works: one VERIFY, never a second", async (_part, kill, code) => {
  const before = verifiesOf(chain);
  chain.slot.addFault("delay=1500@VERIFY");
  await page.click("#login");
  await enterPin(await pinFrame(page), "1234");
  expect(await answeredAfter(kill)).toBeLessThan(400);
  const notice = await pinFrame(page, "notice");
  await alertOf(notice, code);
  await notice.click('button[name="cancel"]');
  await pinFrameGone(page);
  await expectServed();
  // The one that was under way, and the one of the request after it.
  expect(verifiesOf(chain) - before).toBeLessThanOrEqual(2);
});

const reloadWord = (): Promise<unknown> =>
  until("the sentence of the orphan", () => page.$('[data-tegata="reload"]'));

/** Puts the extension into the browser anew, as an update does. */
async function update(): Promise<void> {
  await chain.chromium.browser.installExtension(extensionFolder("chrome-dev"));
}

test("updated with the page open: its old script makes way for a new one", async () => {
  await update();
  await until("the new script", async () => {
    const before = await page.evaluate(() => globalThis.answers.length);
    await page.click("#login");
    // The old script fails the request; the new one shows a screen.
    return until("an answer or a screen", async () => {
      if (page.frames().length > 1) return { isServed: true };
      const now = await page.evaluate(() => globalThis.answers.length);
      return now > before && { isServed: false };
    }).then(({ isServed }) => isServed);
  });
  await enterPin(await pinFrame(page), "1234");
  await pinFrameGone(page);
  expect((await answersOf(page, 1)).at(-1)).toMatchObject({ result: "0" });
});

test("updated in mid-PIN: answered, no screen left, and the page says to reload", async () => {
  const before = verifiesOf(chain);
  await page.click("#login");
  const frame = await pinFrame(page);
  await cardGuidance(frame, "ready");
  await frame.type('input[name="pin"]', "12");
  await update();
  expect((await answersOf(page, 1))[0]).toEqual(FAILED);
  await reloadWord();
  await pinFrameGone(page);
  expect(verifiesOf(chain)).toBe(before);
});
