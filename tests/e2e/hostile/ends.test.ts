/** Worker, host and extension that end at every step: each ends the request, in time. */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { vi } from "../../../extension/src/i18n/messages/vi.ts";
import { extensionFolder } from "../../../scripts/build/extension-folder.ts";
import {
  alertOf,
  cancelPrompt,
  cardGuidance,
  enterPin,
  goOn,
  pinFrame,
  pinFrameGone,
  pinWindowGone,
  until,
} from "../../../scripts/support/pin-screen.ts";
import { deathOf, expectInTime, STOPWATCH } from "../../support/deaths.ts";
import { doorPage, outcomeOf, press } from "../../support/doors/door-page.ts";
import { type Chain, startChain, verifiesOf } from "../../support/extension-chain.ts";
import { hostileHtml, openHostile } from "../../support/hostile-page.ts";
import { answersOf } from "../../support/jlis-page.ts";

const FAILED = { mode: "11", result: "1", errcode: "EW004JC200" };
const CHALLENGE = `${"A".repeat(43)}=`;

let chain: Chain;
let page: Page;

beforeAll(async () => {
  chain = await startChain({
    pages: { "/hostile": hostileHtml(STOPWATCH), "/door": doorPage() },
  });
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

/** How a page asks, what it hears of a death, and what of success. */
const DOORS = {
  "/hostile": {
    ask: () => page.click("#login"),
    heard: async () => (await answersOf(page, 1))[0],
    served: { result: "0" },
    deaths: { worker: FAILED, host: FAILED },
  },
  "/door": {
    ask: () => press(page, `tegata.authenticate({ challenge: "${CHALLENGE}" })`),
    heard: () => outcomeOf(page),
    served: { ok: true },
    deaths: {
      worker: { ok: false, code: "extension/interrupted" },
      host: { ok: false, code: "host/crashed" },
    },
  },
} as const;

type Step = {
  readonly path: keyof typeof DOORS;
  /** Goes as far as this step. */
  readonly reach: (door: (typeof DOORS)[keyof typeof DOORS]) => Promise<unknown>;
  /** From there to the answer. */
  readonly finish: () => Promise<void>;
  /** Tries that a password which is under way may cost: it was wrong. */
  readonly cost: 0 | 1;
};

const RIGHT = "1234";
let password = RIGHT;

const enter = async (): Promise<void> => enterPin(await pinFrame(page), password);

/** Enters the password, and waits until this command is at work on the card. */
async function workOn(command: "VERIFY" | "SIGN", ask: () => Promise<unknown>): Promise<void> {
  chain.slot.addFault(`delay=1500@${command}`);
  await ask();
  await enter();
  await until(`the card to get ${command}`, async () => chain.slot.status.faults.length === 0);
}

const STEPS: Readonly<Record<string, Step>> = {
  "while it says who asks": {
    path: "/hostile",
    reach: async () => {
      await page.evaluate(() => {
        setTimeout(() => {
          ask("02");
        });
      });
      await pinFrame(page, "who-asks");
    },
    finish: async () => {
      await goOn(await pinFrame(page, "who-asks"));
      await enter();
    },
    cost: 0,
  },
  "while it waits for the password": {
    path: "/hostile",
    reach: async ({ ask }) => {
      await ask();
      await cardGuidance(await pinFrame(page), "ready");
    },
    finish: enter,
    cost: 0,
  },
  "while the password is half typed": {
    path: "/door",
    reach: async ({ ask }) => {
      await ask();
      const frame = await pinFrame(page);
      await cardGuidance(frame, "ready");
      await frame.type('input[name="pin"]', "12");
    },
    finish: enter,
    cost: 0,
  },
  "during VERIFY": {
    path: "/hostile",
    reach: ({ ask }) => workOn("VERIFY", ask),
    finish: async () => undefined,
    cost: 1,
  },
  "during SIGN": {
    path: "/door",
    reach: ({ ask }) => workOn("SIGN", ask),
    finish: async () => undefined,
    cost: 0,
  },
};

const PARTS = {
  worker: { kill: async () => (await chain.worker()).close(), said: "interrupted" },
  host: {
    kill: async () => {
      chain.killHost();
    },
    said: "host/crashed",
  },
} as const;
type Part = keyof typeof PARTS;

const open = (path: string): Promise<unknown> => page.goto(`${chain.site.origin}${path}`);
const triesLeft = (): number => chain.slot.status.tries.authentication?.left ?? 0;

/** A conversation whose host is still leaving the card makes the next one wait. */
async function reachOnceFree(step: Step): Promise<void> {
  const door = DOORS[step.path];
  await until("the card to be left", async () => {
    await open(step.path);
    await door.ask();
    const screen = await Promise.race([pinFrame(page), pinFrame(page, "notice")]);
    const isFree = (await screen.$('[data-screen="pin"]')) !== null;
    if (isFree) await cardGuidance(screen, "ready");
    await cancelPrompt(screen);
    await pinFrameGone(page);
    return isFree;
  });
  await open(step.path);
  await step.reach(door);
}

/** Dies at this step; resolves to how long the page waited to hear of it. */
async function dieAt(step: Step, part: Part): Promise<number> {
  // One that is wrong: a second VERIFY anywhere would show in the card's counter.
  if (step.cost > 0) password = "9999";
  await chain.slot.reset();
  await reachOnceFree(step);
  const verified = verifiesOf(chain);
  const waited = await deathOf(page, PARTS[part].kill);
  expect(await DOORS[step.path].heard()).toMatchObject(DOORS[step.path].deaths[part]);
  const notice = await pinFrame(page, "notice");
  await alertOf(notice, PARTS[part].said);
  await cancelPrompt(notice);
  await pinFrameGone(page);
  password = RIGHT;
  // The command that was under way is logged when it is done.
  expect(verifiesOf(chain) - verified).toBeLessThanOrEqual(1);
  expect(triesLeft()).toBe(3 - step.cost);
  return waited;
}

const cases = Object.keys(STEPS).flatMap((name) =>
  (["worker", "host"] as const).map((part) => [part, name] as const),
);

test.each(
  cases,
)("%s killed %s: said at once, no try lost; left alone, it is served", async (part, name) => {
  const step = STEPS[name] as Step;
  await expectInTime(() => dieAt(step, part));

  const verified = verifiesOf(chain);
  const before = triesLeft();
  await reachOnceFree(step);
  await step.finish();
  expect(await DOORS[step.path].heard()).toMatchObject(DOORS[step.path].served);
  await pinFrameGone(page);
  // Of the death before, one may have been under way when we counted.
  expect(verifiesOf(chain) - verified).toBeLessThanOrEqual(1 + step.cost);
  expect(triesLeft()).toBe(Math.max(before, 3));
});

const reloadWord = async (): Promise<string> => {
  const word = await until("the sentence", () => page.$('[data-tegata="reload"]'));
  return word.evaluate((line) => line.textContent);
};

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

test("updated in mid-PIN: answered, no screen left, and the page says to reload, in the person's language", async () => {
  const settings = { language: "vi", screen: "frame", officialOrigins: [], blockedOrigins: [] };
  await (await chain.worker()).evaluate(
    (chosen) => chrome.storage.local.set({ settings: chosen }),
    settings,
  );
  await open("/hostile");
  const before = verifiesOf(chain);
  await page.click("#login");
  const frame = await pinFrame(page);
  await cardGuidance(frame, "ready");
  await frame.type('input[name="pin"]', "12");
  await update();
  expect((await answersOf(page, 1))[0]).toEqual(FAILED);
  expect(await reloadWord()).toBe(vi["page.reload"]);
  await pinFrameGone(page);
  expect(verifiesOf(chain)).toBe(before);
});
