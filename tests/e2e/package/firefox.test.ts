import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Firefox, launchFirefox } from "../../../scripts/support/firefox.ts";
import { until } from "../../../scripts/support/pin-screen.ts";
import { type PackagedParts, startPackagedParts } from "../../support/package/packaged-chain.ts";
import { PORTAL_HOST } from "../../support/portal-origin.ts";

let parts: PackagedParts;
let firefox: Firefox;

beforeAll(async () => {
  parts = await startPackagedParts();
  firefox = await launchFirefox({
    ...{ extension: parts.extension("firefox"), tegata: [parts.tegata], env: parts.env },
    map: { host: PORTAL_HOST, port: parts.origin.port },
  });
});
afterAll(async () => {
  await firefox[Symbol.asyncDispose]();
  await parts[Symbol.asyncDispose]();
});

/** A PIN window that was not there before. Firefox lets no driver look inside. */
const newPinWindow = (known: readonly Page[]): Promise<Page> =>
  until("a PIN window", async () =>
    (await firefox.browser.pages()).find(
      (page) => page.url().includes("/pin/pin-window.html") && !known.includes(page),
    ),
  );

/**
 * While no card is ready Enter does nothing, so the keys are pressed until the page has its answer.
 * (The driver goes on listing a window that closed.)
 */
async function enterByKeys(
  screen: Page,
  password: string,
  isAnswered: () => Promise<boolean>,
): Promise<void> {
  await until("the answer", async () => {
    if (await isAnswered()) return true;
    try {
      await screen.keyboard.down("Control");
      await screen.keyboard.press("a");
      await screen.keyboard.up("Control");
      await screen.keyboard.type(password);
      await screen.keyboard.press("Enter");
    } catch {
      // It closed under our fingers.
    }
    return isAnswered();
  });
}

test("Firefox: one click, two windows, and the portal's form knows the person's name", async () => {
  const { portal, card, persona } = parts;
  const page = await firefox.browser.newPage();
  await page.goto(portal.url);
  await page.click("#clickTurkKjnBtn");

  const first = await newPinWindow([]);
  await enterByKeys(first, persona.passwords.signature, () =>
    page.$eval("#hdnSignCert", (field) => (field as HTMLInputElement).value !== ""),
  );
  const second = await newPinWindow([first]);
  await enterByKeys(second, persona.passwords.authentication, async () => {
    return (await page.$('[data-form="registration"]')) !== null;
  });

  const name = await page.$eval("#field-name", (field) => (field as HTMLInputElement).value);
  expect(name).toBe(persona.holder.name);
  const verifies = (await card.log()).filter(
    ({ name: command, bytes }) => command === "VERIFY" && bytes.includes("*"),
  );
  expect(verifies.map(({ sw }) => sw)).toEqual(["9000", "9000"]);
});
