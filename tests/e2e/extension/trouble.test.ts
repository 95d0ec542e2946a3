import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import {
  alertOf,
  cardGuidance,
  enterPin,
  pinFrame,
  pinFrameGone,
  until,
} from "../../../scripts/support/pin-screen.ts";
import { type Chain, startChain, verifiesOf } from "../../support/extension-chain.ts";
import { answersOf } from "../../support/jlis-page.ts";

const NOTHING_CAME = { mode: "11", result: "1", errcode: "EW004JC200" };

let chain: Chain;
let page: Page;

beforeAll(async () => {
  chain = await startChain();
});
beforeEach(async () => {
  await chain.slot.insert("resident");
  await chain.slot.reset();
  page = await chain.openPage();
});
afterEach(async () => {
  await page.close();
});
afterAll(async () => {
  await chain[Symbol.asyncDispose]();
});

/** The page has heard nothing so far. */
const expectSilence = async (): Promise<void> => {
  expect(await page.evaluate(() => globalThis.answers.length)).toBe(0);
};

test("a wrong password stays on the screen with the tries that remain; the page hears nothing", async () => {
  await page.click("#login");
  const screen = await pinFrame(page);
  await enterPin(screen, "9999");

  expect(await alertOf(screen, "pin/incorrect")).toContain("残り2回");
  expect(await screen.$eval('[name="pin"]', (input) => (input as HTMLInputElement).value)).toBe("");
  await until("2 tries left", () => screen.$('form[data-tries-left="2"]'));
  await expectSilence();

  await enterPin(screen, "1234");
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "0" });
});

test("the last try needs a typed confirmation, and is not sent without it", async () => {
  chain.slot.setTries("authentication", 1);
  await page.click("#login");
  const screen = await pinFrame(page);
  await until("the warning", () => screen.$(".last-try"));
  const before = verifiesOf(chain);

  await screen.type('input[name="pin"]', "1234");
  await screen.focus('input[name="pin"]');
  await page.keyboard.press("Enter");
  expect(await screen.$('button[type="submit"]:disabled')).not.toBeNull();
  expect(verifiesOf(chain)).toBe(before);

  await screen.type('input[name="last-try"]', "last");
  await screen.click('button[type="submit"]');
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "0" });
});

test("a blocked password says where to go and takes no password", async () => {
  chain.slot.setTries("signature", 0);
  await page.click("#register");
  const screen = await pinFrame(page);

  expect(await alertOf(screen, "pin/blocked")).toContain("市区町村の窓口");
  expect(await screen.$('input[name="pin"]')).toBeNull();
  await expectSilence();
  await screen.click('button[name="cancel"]');
  expect(await answersOf(page, 1)).toEqual([NOTHING_CAME]);
});

test("no card, then a card: the screen follows, the page hears nothing", async () => {
  chain.slot.remove();
  await page.click("#login");
  const screen = await pinFrame(page);
  await cardGuidance(screen, "no-card");
  await chain.slot.insert();
  await cardGuidance(screen, "ready");
  chain.slot.remove();
  await cardGuidance(screen, "no-card");
  await expectSilence();
});

test("a foreign card is named, the right one goes on; the page hears nothing", async () => {
  chain.slot.addFault("sw=6A82@hex:00A404!");
  await page.click("#login");
  const screen = await pinFrame(page);
  await cardGuidance(screen, "unknown-card");
  chain.slot.remove();
  await cardGuidance(screen, "no-card");
  await chain.slot.reset();
  await chain.slot.insert();
  await cardGuidance(screen, "ready");
  await expectSilence();
});

test("a card without the certificate asked for says so", async () => {
  await chain.slot.insert("no-signature");
  await page.click("#register");
  await cardGuidance(await pinFrame(page), "no-certificate");
  await expectSilence();
});

test("a card pulled while the password is checked: put it back and go on", async () => {
  chain.slot.addFault("remove@VERIFY");
  await page.click("#login");
  const screen = await pinFrame(page);
  await enterPin(screen, "1234");
  await alertOf(screen, "card/removed");
  await cardGuidance(screen, "no-card");
  await expectSilence();
  await chain.slot.insert();
  await enterPin(screen, "1234");
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "0" });
});

test.each(["button", "Escape"])("cancel by %s answers the page within 200 ms", async (way) => {
  await page.click("#login");
  const screen = await pinFrame(page);
  const before = verifiesOf(chain);
  await screen.focus('input[name="pin"]');
  const started = await page.evaluate(() => performance.now());
  if (way === "button") await screen.click('button[name="cancel"]');
  else await page.keyboard.press("Escape");

  expect(await answersOf(page, 1)).toEqual([NOTHING_CAME]);
  const answered = await page.evaluate(() => globalThis.answers[0]?.at ?? 0);
  expect(answered - started).toBeLessThan(200);
  await pinFrameGone(page);
  expect(verifiesOf(chain)).toBe(before);
});

test("a closed tab ends its conversation: the next page is served at once", async () => {
  await page.click("#login");
  await pinFrame(page);
  await page.close();

  page = await chain.openPage();
  await page.click("#login");
  await enterPin(await pinFrame(page), "1234");
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "0" });
});

test("beforeunload alone ends nothing; a navigation does", async () => {
  await page.click("#login");
  await pinFrame(page);
  await page.evaluate(() => dispatchEvent(new Event("beforeunload")));
  await expectSilence();
  await page.goto(chain.site.url);

  await page.click("#login");
  await enterPin(await pinFrame(page), "1234");
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "0" });
});

test("a second request gets busy at once; the first goes on", async () => {
  await page.click("#login");
  const screen = await pinFrame(page);
  await page.evaluate(() => {
    ask("01");
  });
  expect(await answersOf(page, 1)).toEqual([NOTHING_CAME]);

  await enterPin(screen, "1234");
  expect((await answersOf(page, 2))[1]).toMatchObject({ result: "0" });
});

test.each([
  ["an unparsable detail", "{"],
  ["no JSON object", "[]"],
  ["an unknown keypair_division", '{"keypair_division":"03"}'],
  ["a huge detail", `{"keypair_division":"02","x":"${"x".repeat(64 * 1024)}"}`],
  ["a detail that is no string", { keypair_division: "02" }],
])("%s: the page has its failure, the person a notice, the card nothing", async (_name, detail) => {
  const before = chain.slot.log.length;
  await page.evaluate((given) => {
    launch(given);
  }, detail);

  expect(await answersOf(page, 1)).toEqual([{ result: "1", errcode: "EW004JC200" }]);
  const screen = await pinFrame(page, "notice");
  expect(await alertOf(screen, "request/invalid")).toContain("読み取れませんでした");
  expect(chain.slot.log.length).toBe(before);
  await screen.click('button[name="cancel"]');
  await pinFrameGone(page);
});

test("a site handed back: the event goes on to the official client, we stay silent", async () => {
  const worker = await chain.worker();
  const { origin } = chain.site;
  await worker.evaluate(
    (site) =>
      chrome.storage.local.set({
        settings: { language: null, screen: "frame", officialOrigins: [site] },
      }),
    origin,
  );
  await page.evaluate(() => {
    document.addEventListener(
      "launchJPKIApp",
      (event) => {
        const detail = JSON.stringify({
          by: "official",
          asked: (event as CustomEvent<string>).detail,
        });
        document.dispatchEvent(new CustomEvent("recvJPKIMsg", { bubbles: true, detail }));
      },
      { once: true },
    );
  });

  await page.click("#login");
  expect(await answersOf(page, 1)).toMatchObject([{ by: "official" }]);
  await worker.evaluate(() => chrome.storage.local.clear());
});

test("the host killed in mid-prompt: the page is answered, the person told which part stopped", async () => {
  await page.click("#login");
  const screen = await pinFrame(page);
  await cardGuidance(screen, "ready");
  const started = await page.evaluate(() => performance.now());
  chain.killHost();

  expect(await answersOf(page, 1)).toEqual([NOTHING_CAME]);
  const answered = await page.evaluate(() => globalThis.answers[0]?.at ?? 0);
  expect(answered - started).toBeLessThan(400);
  await alertOf(await pinFrame(page, "notice"), "host/crashed");
});

test("the worker killed in mid-prompt: the page is answered, the screen says so and closes", async () => {
  await page.click("#login");
  await pinFrame(page);
  await (await chain.worker()).close();

  expect(await answersOf(page, 1)).toEqual([NOTHING_CAME]);
  const screen = await pinFrame(page, "notice");
  await alertOf(screen, "interrupted");
  await screen.click('button[name="cancel"]');
  await pinFrameGone(page);
});
