/** The pages in Chromium. A few lines stand for the extension: they answer the J-LIS events. */
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../../support/own-pages.ts";
import {
  type CardCertificates,
  certificatesOfPersona,
  newestLink,
  registerUser,
  startTestPortal,
} from "../../support/portal.ts";

let browser: Browser;
let resident: CardCertificates;

beforeAll(async () => {
  resident = await certificatesOfPersona("resident");
  const args = ["--no-sandbox", "--lang=en"];
  browser = await puppeteer.launch({ executablePath: "/usr/bin/chromium", args });
});
afterAll(() => browser.close());

/** Answers every request; `requests` on the window keeps what was asked. */
const answer = (page: Page, replies: Readonly<Record<string, object>>) =>
  page.evaluate((given) => {
    const requests: string[] = [];
    Object.assign(globalThis, { requests });
    document.addEventListener("launchJPKIApp", (event) => {
      const { detail } = event as CustomEvent<string>;
      requests.push(detail);
      const { keypair_division: division } = JSON.parse(detail) as { keypair_division: string };
      const reply = JSON.stringify(given[division]);
      queueMicrotask(() => {
        document.dispatchEvent(new CustomEvent("recvJPKIMsg", { detail: reply }));
      });
    });
  }, replies);

const visible = (page: Page, selector: string) => page.waitForSelector(selector, { visible: true });

describe("every page", () => {
  it("has nothing that axe objects to, in the light and in the dark", async () => {
    const portal = await startTestPortal();
    const page = await browser.newPage();
    for (const value of ["light", "dark"]) {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
      for (const path of ["/", "/verify", "/mailbox", "/terms"]) {
        await page.goto(new URL(path, portal.url).href);
        expect(await axeFindings(page), `${path}, ${value}`).toEqual([]);
      }
    }
    await page.close();
  });
});

describe("the top page", () => {
  it("asks for the signature certificate, from its answer for the other, and submits both", async () => {
    const portal = await startTestPortal();
    const page = await browser.newPage();
    await page.goto(portal.url);
    await answer(page, {
      "01": { result: "0", certificate: resident.signature, errcode: "" },
      "02": { result: "0", certificate: resident.authentication, errcode: "" },
    });
    await Promise.all([page.waitForNavigation(), page.click("#clickTurkKjnBtn")]);

    expect(new URL(page.url()).pathname).toBe("/registration");
    expect(await page.$eval("#field-name", (input) => (input as HTMLInputElement).value)).toBe(
      "NGUYEN VAN AN",
    );
    await page.close();
  });

  it("says so when nothing came of a request, and can be used again", async () => {
    const portal = await startTestPortal();
    const page = await browser.newPage();
    await page.goto(portal.url);
    await answer(page, { "01": { result: "1", errcode: "EW004JC200" } });
    await page.click("#clickTurkKjnBtn");
    await visible(page, "#card-failed");
    await page.click("#clickTurkKjnBtn");

    const asked = await page.evaluate(
      () => (globalThis as unknown as { requests: string[] }).requests,
    );
    expect(asked.map((detail) => JSON.parse(detail) as unknown)).toEqual([
      { mode: "11", keypair_division: "01", certificate_type: "01" },
      { mode: "11", keypair_division: "01", certificate_type: "01" },
    ]);
    await page.close();
  });
});

describe("the password page", () => {
  it("waits while another page of the portal is open and goes on when that is closed", async () => {
    const portal = await startTestPortal();
    await registerUser(portal, resident);
    const top = await browser.newPage();
    await top.goto(portal.url);
    const page = await browser.newPage();
    await page.goto(portal.url + (await newestLink(portal)));
    await visible(page, "#pages-open");
    expect(await page.$eval("#password-form", (form) => (form as HTMLElement).hidden)).toBe(true);

    await top.close();

    await visible(page, "#password-form");
    expect(await page.$eval("#pages", (input) => (input as HTMLInputElement).value)).toBe("closed");
    await page.close();
  });
});

describe("STEP 1", () => {
  it("takes the municipality from the search and moves the focus to what is wrong", async () => {
    const portal = await startTestPortal();
    const page = await browser.newPage();
    await page.goto(portal.url);
    await answer(page, {
      "01": { result: "0", certificate: resident.signature, errcode: "" },
      "02": { result: "0", certificate: resident.authentication, errcode: "" },
    });
    await Promise.all([page.waitForNavigation(), page.click("#clickTurkKjnBtn")]);
    await page.click("#place-open");
    await page.select("#place-prefecture", "東京都");
    await page.click("#place-search");
    await (await visible(page, '#place-list button[value="新宿区"]'))?.click();
    await page.waitForFunction(() => !document.querySelector("dialog")?.open);
    expect(await page.$eval("#field-municipality", (i) => (i as HTMLInputElement).value)).toBe(
      "新宿区",
    );

    await Promise.all([
      page.waitForNavigation(),
      page.click('main form[data-form] [type="submit"]'),
    ]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("problem-summary");
    await page.close();
  });
});
