import { afterAll, beforeAll, expect, test } from "vitest";
import { type Firefox, launchFirefox } from "../../../scripts/support/firefox.ts";
import { enterByKeys, newPinWindow } from "../../support/firefox-keys.ts";
import { type PackagedParts, startPackagedParts } from "../../support/package/packaged-chain.ts";
import { PORTAL_HOST } from "../../support/portal-origin.ts";

let parts: PackagedParts;
let firefox: Firefox;

beforeAll(async () => {
  parts = await startPackagedParts();
  firefox = await launchFirefox({
    ...{ extension: parts.extension("firefox"), tegata: [parts.tegata], env: parts.env },
    map: { hosts: [PORTAL_HOST], port: parts.origin.port },
  });
});
afterAll(async () => {
  await firefox[Symbol.asyncDispose]();
  await parts[Symbol.asyncDispose]();
});

test("Firefox: one click, two windows, and the portal's form knows the person's name", async () => {
  const { portal, card, persona } = parts;
  const page = await firefox.browser.newPage();
  await page.goto(portal.url);
  await page.click("#clickTurkKjnBtn");

  const first = await newPinWindow(firefox.browser);
  await enterByKeys(first, persona.passwords.signature, () =>
    page.$eval("#hdnSignCert", (field) => (field as HTMLInputElement).value !== ""),
  );
  const second = await newPinWindow(firefox.browser, [first]);
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
