import { loadPersona, type Served, serve } from "@tegata/virtual-card";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Firefox, launchFirefox } from "../../../scripts/support/firefox.ts";
import { type Pcscd, startPcscd } from "../../../scripts/support/pcscd.ts";
import { until } from "../../../scripts/support/pin-screen.ts";
import { PERSONAS } from "../../support/extension-chain.ts";
import {
  PORTAL_HOST,
  PORTAL_URL,
  type PortalOrigin,
  servePortalOrigin,
} from "../../support/portal-origin.ts";

let portal: PortalOrigin;
let pcscd: Pcscd;
let card: Served;
let firefox: Firefox;

beforeAll(async () => {
  portal = await servePortalOrigin();
  pcscd = await startPcscd();
  card = await serve({
    ...{ personas: PERSONAS, persona: "resident", inserted: true, interface: "contact" },
    ...{ latency: "none", faults: [], ui: false },
    vpcd: { host: "127.0.0.1", port: pcscd.ports[0] ?? 0 },
  });
  firefox = await launchFirefox({
    env: { ...process.env, PCSCLITE_CSOCK_NAME: pcscd.socket },
    map: { host: PORTAL_HOST, port: portal.port },
  });
});
afterAll(async () => {
  await firefox[Symbol.asyncDispose]();
  card.close();
  await pcscd.stop();
  await portal[Symbol.asyncDispose]();
});

/** Firefox lets no driver look into extension pages: it is driven by keys, and read by its effects. */
const pinWindowOf = (): Promise<Page> =>
  until("the PIN window", async () =>
    (await firefox.browser.pages()).find((page) => page.url().includes("/pin/pin-window.html")),
  );

/** Types over what may be in the field already. While no card is ready, Enter does nothing. */
async function enterByKeys(pin: Page): Promise<void> {
  await pin.keyboard.down("Control");
  await pin.keyboard.press("a");
  await pin.keyboard.up("Control");
  await pin.keyboard.type("1234");
  await pin.keyboard.press("Enter");
}

test("Firefox: the PIN is asked in a window, and the page gets the card's certificate", async () => {
  const page = await firefox.browser.newPage();
  await page.goto(PORTAL_URL);
  await page.click("#clickLogInKjnBtn");

  const pin = await pinWindowOf();
  expect(page.frames()).toHaveLength(1);
  // The card is found once the host has read what is free to read.
  await until(
    "the card",
    async () => card.slot.log.filter(({ name }) => name === "READ BINARY").length >= 3,
  );
  const certificate = await until("the certificate", async () => {
    await enterByKeys(pin).catch(() => undefined);
    return page.$eval("#hdnUsrCert", (input) => (input as HTMLInputElement).value || null);
  });

  expect(certificate).toBe((await loadPersona(PERSONAS, "resident")).authentication?.certificate);
  expect(card.slot.log.filter(({ name }) => name === "VERIFY")).toHaveLength(1);
});
