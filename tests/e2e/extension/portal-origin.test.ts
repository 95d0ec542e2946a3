import { loadPersona } from "@tegata/virtual-card";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { enterPin, pinFrame, pinFrameGone } from "../../../scripts/support/pin-screen.ts";
import { type Chain, PERSONAS, startChain } from "../../support/extension-chain.ts";
import { PORTAL_URL, type PortalOrigin, servePortalOrigin } from "../../support/portal-origin.ts";

let portal: PortalOrigin;
let chain: Chain;

beforeAll(async () => {
  portal = await servePortalOrigin();
  chain = await startChain({ target: "chrome", args: portal.browserArgs });
});
afterAll(async () => {
  await chain[Symbol.asyncDispose]();
  await portal[Symbol.asyncDispose]();
});

const valueOf = (page: Page, id: string): Promise<string> =>
  page.$eval(`#${id}`, (input) => (input as HTMLInputElement).value);

test("the release serves the portal's own origin: one click, two prompts, both certificates", async () => {
  const page = await chain.chromium.browser.newPage();
  await page.goto(PORTAL_URL);

  await page.click("#clickTurkKjnBtn");
  const first = await pinFrame(page);
  expect(await first.$eval(".site", (site) => site.textContent)).toContain(
    "在留申請オンラインシステム",
  );
  await enterPin(first, "ABC123");
  await page.waitForFunction(
    () => (document.getElementById("hdnSignCert") as HTMLInputElement).value !== "",
  );
  await enterPin(await pinFrame(page), "1234");
  await pinFrameGone(page);

  const persona = await loadPersona(PERSONAS, "resident");
  expect(await valueOf(page, "hdnSignCert")).toBe(persona.signature?.certificate);
  expect(await valueOf(page, "hdnUsrCert")).toBe(persona.authentication?.certificate);
  await page.close();
});

test("the release is not there for any other page, loopback among them", async () => {
  const page = await chain.openPage();
  // An event that nobody stops comes back up to the window.
  const passed = await page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        addEventListener("launchJPKIApp", () => {
          resolve(true);
        });
        ask("02");
      }),
  );
  expect(passed).toBe(true);
  await page.close();
});
