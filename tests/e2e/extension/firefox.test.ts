/**
 * Tegata in Firefox, from an installation whose site access was left out: the person gives it on
 * the first page, and each door works from there. Not covered: the browser's own question (a
 * preference answers it). The popup in Firefox: `e2e/pages/popup-firefox`.
 */
import { loadTrust, type Trust, verifyAuthToken } from "@tegata/pki";
import { loadPersona } from "@tegata/virtual-card";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { until } from "../../../scripts/support/pin-screen.ts";
import { doorPage, outcomeOf, press } from "../../support/doors/door-page.ts";
import { opensslVerifiesBare, opensslVerifiesCms } from "../../support/doors/openssl.ts";
import { personaTrust } from "../../support/doors/persona-trust.ts";
import { WEB_EID_PAGE, webEidCall, webEidOutcome } from "../../support/doors/web-eid-page.ts";
import { killHostOf, PERSONAS } from "../../support/extension-chain.ts";
import { type FirefoxChain, startFirefoxChain } from "../../support/firefox-chain.ts";
import { enterByKeys, newPinWindow, pressByKeys, tab } from "../../support/firefox-keys.ts";
import { PORTAL_HOST, PORTAL_URL } from "../../support/portal-origin.ts";

const ORIGIN = `https://${PORTAL_HOST}`;
const CHALLENGE = `${"A".repeat(43)}=`;

let chain: FirefoxChain;
let trust: Trust;
let page: Page;
/** PIN windows of earlier tests: the driver goes on listing them. */
const closed: Page[] = [];

beforeAll(async () => {
  trust = await loadTrust({ ...(await personaTrust()), testMode: true });
  chain = await startFirefoxChain({
    pages: { "/door": doorPage(), "/web-eid": WEB_EID_PAGE },
    keepFirstSteps: true,
    prefs: {
      "extensions.originControls.grantByDefault": false,
      "extensions.webextOptionalPermissionPrompts": false,
      // The event page ends as soon as nothing holds it: each flow below begins by starting it.
      "extensions.background.idle.timeout": 100,
    },
  });
  page = await chain.firefox.browser.newPage();
});
afterAll(async () => {
  await chain[Symbol.asyncDispose]();
});
beforeEach(() => {
  logged = chain.slot.log.length;
  answered = logged;
});

/** How many commands the card has had before this test, and before the last answer. */
let logged = 0;
let answered = 0;
const verifies = (): number =>
  chain.slot.log.slice(logged).filter(({ name }) => name === "VERIFY").length;

/** `tabs`: where a document is signed the focus is not in the field: it comes after the document. */
async function enterInWindow(
  password: string,
  isAnswered: () => Promise<boolean>,
  { tabs = 0 } = {},
): Promise<void> {
  const screen = await newPinWindow(chain.firefox.browser, closed);
  closed.push(screen);
  if (tabs > 0) {
    // The card is looked at when the document stands on the screen.
    await until("a look at the card", async () => chain.slot.log.length > answered);
    await tab(screen, tabs);
  }
  await enterByKeys(screen, password, isAnswered);
  answered = chain.slot.log.length;
}

/** Behind the language: the document's summary, its text, the password. */
const TABS_BEHIND_TEXT = { tabs: 4 };
const TABS_BEHIND_DIGEST = { tabs: 2 };

const hasOutcome = (): Promise<boolean> => page.evaluate(() => globalThis.outcome !== undefined);
const hasReply = (): Promise<boolean> =>
  page.evaluate(() => globalThis.replies.some(({ action }) => /-(success|failure)$/.test(action)));

/** Where the first page's one button is, counted in presses of Tab: after language and navigation. */
const TABS_TO_ALLOW = 7;

test("Firefox: without access nobody answers the portal; one press gives it, without a reload", async () => {
  await page.goto(`${ORIGIN}/door`);
  await press(page, "tegata.status()");
  expect(await outcomeOf(page)).toMatchObject({ ok: false, code: "extension/not-answering" });
  await page.evaluate(() => {
    globalThis.heard = [];
    globalThis.tegata.addEventListener("available", () => globalThis.heard.push("available"));
  });

  const welcome = chain.firefox.firstSteps;
  await welcome.bringToFront();
  await until("a look at the card", async () => chain.slot.log.length > logged);
  await pressByKeys(welcome, TABS_TO_ALLOW);
  await page.waitForFunction(() => globalThis.heard.includes("available"));

  await page.bringToFront();
  await press(page, "tegata.status()");
  expect(await outcomeOf(page)).toMatchObject({ ok: true, value: { card: "present" } });
});

test("Firefox: the PIN is asked in a window, and the page gets the card's certificate", async () => {
  await page.goto(PORTAL_URL);
  await page.click("#clickLogInKjnBtn");
  const certificate = (): Promise<string> =>
    page.$eval("#hdnUsrCert", (input) => (input as HTMLInputElement).value);
  await enterInWindow("1234", async () => (await certificate()) !== "");

  expect(page.frames()).toHaveLength(1);
  const { authentication } = await loadPersona(PERSONAS, "resident");
  expect(await certificate()).toBe(authentication?.certificate);
  expect(verifies()).toBe(1);
});

test("Firefox: the Tegata door gives a token, also when the host and the event page have ended", async () => {
  killHostOf(chain.firefox.home);
  await page.goto(`${ORIGIN}/door`);
  await press(page, `tegata.authenticate({ challenge: "${CHALLENGE}" })`);
  await enterInWindow("1234", hasOutcome);

  const outcome = await outcomeOf(page);
  if (!outcome?.ok) expect.fail(JSON.stringify(outcome));
  const { value: token } = outcome;
  const verified = verifyAuthToken({
    ...{ token, challenge: CHALLENGE, origin: ORIGIN, trust, clock: () => new Date() },
  });
  await expect(verified).resolves.toMatchObject({ purpose: "authentication" });
  expect(verifies()).toBe(1);
});

test("Firefox: the Tegata door signs a document, and OpenSSL verifies it", async () => {
  await page.goto(`${ORIGIN}/door`);
  const document = '{ name: "a.txt", bytes: new TextEncoder().encode("申請書") }';
  await press(
    page,
    `tegata.sign({ format: "cms", documents: [${document}] })
      .then(({ signatures }) => Array.from(signatures[0]))`,
  );
  await enterInWindow("ABC123", hasOutcome, TABS_BEHIND_TEXT);

  const outcome = await outcomeOf(page);
  if (!outcome?.ok) expect.fail(JSON.stringify(outcome));
  expect(opensslVerifiesCms(Uint8Array.from(outcome.value as number[]), "申請書")).toBe(true);
  expect(verifies()).toBe(1);
});

test("Firefox: a page of web-eid.js logs in and signs", async () => {
  await page.goto(`${ORIGIN}/web-eid`);
  await webEidCall(page, "web-eid:authenticate", { challengeNonce: CHALLENGE });
  await enterInWindow("1234", hasReply);
  const { action, ...token } = (await webEidOutcome(page)).reply;
  expect(action).toBe("web-eid:authenticate-success");
  const verified = verifyAuthToken({
    ...{ token, challenge: CHALLENGE, origin: ORIGIN, trust, clock: () => new Date() },
  });
  await expect(verified).resolves.toMatchObject({ purpose: "authentication" });

  await webEidCall(page, "web-eid:get-signing-certificate", {});
  await enterInWindow("ABC123", hasReply);
  const { certificate } = (await webEidOutcome(page)).reply as { certificate: string };
  const hash = "uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek=";
  await webEidCall(page, "web-eid:sign", { certificate, hash, hashFunction: "SHA-256" });
  await enterInWindow("ABC123", hasReply, TABS_BEHIND_DIGEST);
  const { signature } = (await webEidOutcome(page)).reply as { signature: string };
  expect(opensslVerifiesBare(certificate, "hello world", signature)).toBe(true);
  expect(verifies()).toBe(3);
});
