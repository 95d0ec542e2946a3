import { fromBase64 } from "@tegata/protocol/bytes";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { persona } from "../../scripts/support/personas.ts";
import { enterPin, pinFrame, pinFrameGone, until } from "../../scripts/support/pin-screen.ts";
import { type Chain, startChain, verifiesOf } from "../support/extension-chain.ts";
import { PORTAL_HOST, PORTAL_URL, servePortalOrigin } from "../support/portal-origin.ts";

describe("the release build on the portal's own origin", () => {
  let portal: Awaited<ReturnType<typeof servePortalOrigin>>;
  let chain: Chain;
  let page: Page;

  beforeAll(async () => {
    portal = await servePortalOrigin();
    chain = await startChain({ target: "chrome", args: portal.browserArgs });
    page = await chain.chromium.browser.newPage();
    await page.goto(PORTAL_URL);
  });

  afterAll(async () => {
    await chain[Symbol.asyncDispose]();
    await portal[Symbol.asyncDispose]();
  });

  it("fills both hidden fields with the card's certificates, signature first", async () => {
    const card = await persona("resident");

    await page.click("#clickTurkKjnBtn");
    for (const purpose of ["signature", "authentication"] as const) {
      const screen = await until(`the ${purpose} prompt`, async () => {
        const frame = await pinFrame(page);
        return (await frame.$(`form[data-purpose="${purpose}"]`)) && frame;
      });
      const site = await screen.$eval("form", (form) => form.textContent);
      expect(site).toContain(PORTAL_HOST);
      expect(site).toContain("出入国在留管理庁");
      await enterPin(screen, card.passwords[purpose]);
    }
    await pinFrameGone(page);

    const fields = await page.$$eval("input[type=hidden]", (inputs) =>
      inputs.map(({ id, value }) => ({ id, value })),
    );
    expect(fields.map(({ id }) => id)).toEqual(["hdnUsrCert", "hdnSignCert"]);
    expect(fromBase64(fields[0]?.value ?? "")).toEqual(
      fromBase64(card.authentication?.certificate ?? ""),
    );
    expect(fromBase64(fields[1]?.value ?? "")).toEqual(
      fromBase64(card.signature?.certificate ?? ""),
    );
    expect(verifiesOf(chain)).toBe(2);
  });
});
