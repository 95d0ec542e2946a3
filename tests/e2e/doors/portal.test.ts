import type { Portal } from "@tegata/portal-server";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { startDemoPortal } from "../../../scripts/support/demo-portal.ts";
import { enterPin, pinFrame, pinWindow } from "../../../scripts/support/pin-screen.ts";
import { opensslVerifiesCms } from "../../support/doors/openssl.ts";
import { type Chain, startChain, verifiesOf } from "../../support/extension-chain.ts";
import { certificatesOfPersona, registerUser, setUserPassword } from "../../support/portal.ts";

let chain: Chain;
let portal: Portal;
let page: Page;

beforeAll(async () => {
  portal = await startDemoPortal();
  await registerUser(portal, await certificatesOfPersona("resident"));
  await setUserPassword(portal);
  chain = await startChain();
});
afterEach(async () => {
  await page.close();
});
afterAll(async () => {
  await chain[Symbol.asyncDispose]();
  await portal.close();
});

async function open(path = "/"): Promise<void> {
  page = await chain.chromium.browser.newPage();
  await page.goto(new URL(path, portal.url).href);
}

async function logIn(): Promise<void> {
  await open();
  await page.click("#token-login");
  await enterPin(await pinFrame(page), "1234");
  await page.waitForSelector('[data-value="name"]');
}

it("the card alone logs in: one password, sent once", async () => {
  const before = verifiesOf(chain);

  await logIn();

  expect(new URL(page.url()).pathname).toBe("/home");
  expect(verifiesOf(chain) - before).toBe(1);
});

it("an application is signed as it was shown, kept, and verified by OpenSSL and the portal", async () => {
  await logIn();
  await page.goto(new URL("/application", portal.url).href);
  await page.type("#reason", "I work here.");
  await page.click('[data-form="application"] button[type="submit"]');
  await page.waitForSelector("#sign-button");
  const shownByPage = await page.$eval(".paper", (element) => element.textContent);

  await page.click("#sign-button");
  const screen = await pinWindow(chain.chromium.browser);
  const shown = await screen.waitForSelector('pre[data-content="text"]');
  const shownByTegata = await shown?.evaluate((element) => element.textContent);
  await enterPin(screen, "ABC123");
  await page.waitForSelector("#application-number");
  const [summary, signature] = await page.evaluate(async () => {
    const read = async (name: string): Promise<number[]> => {
      const response = await fetch(`${location.pathname}/${name}`);
      return Array.from(new Uint8Array(await response.arrayBuffer()));
    };
    return [await read("summary.txt"), await read("signature.p7s")];
  });

  expect(shownByTegata).toContain("I work here.");
  expect(shownByTegata).toBe(shownByPage);
  const document = Uint8Array.from(summary ?? []);
  expect(new TextDecoder().decode(document)).toBe(shownByTegata);
  expect(opensslVerifiesCms(Uint8Array.from(signature ?? []), document)).toBe(true);
});

it("the page tells in Tegata's words what is in the way, and can be tried again", async () => {
  await open();
  await page.click("#token-login");
  await (await pinFrame(page)).click('button[name="cancel"]');

  await page.waitForSelector("#token-login:not(:disabled)");
  await page.click("#token-login");
  await enterPin(await pinFrame(page), "1234");

  await page.waitForSelector('[data-value="name"]');
});
