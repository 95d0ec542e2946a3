import { expect, test } from "vitest";
import { launchChromium } from "../../../scripts/support/chromium.ts";
import { startPcscd } from "../../../scripts/support/pcscd.ts";
import { cancelPrompt, cardGuidance, pinFrame } from "../../../scripts/support/pin-screen.ts";
import { answersOf, serveJlisPage } from "../../support/jlis-page.ts";

test("no reader, no smart card service: the screen says which, the page hears nothing", async () => {
  await using site = await serveJlisPage();
  await using pcscd = await startPcscd({ readers: 0 });
  await using chromium = await launchChromium({
    env: { ...process.env, PCSCLITE_CSOCK_NAME: pcscd.socket },
  });
  const page = await chromium.browser.newPage();
  await page.goto(site.url);

  await page.click("#login");
  const screen = await pinFrame(page);
  await cardGuidance(screen, "no-reader");
  await pcscd.halt();
  await cardGuidance(screen, "service-unavailable");
  await pcscd.restart();
  await cardGuidance(screen, "no-reader");

  expect(await page.evaluate(() => globalThis.answers.length)).toBe(0);
  await cancelPrompt(screen);
  expect(await answersOf(page, 1)).toEqual([{ mode: "11", result: "1", errcode: "EW004JC200" }]);
});
