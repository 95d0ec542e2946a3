import { createHash } from "node:crypto";
import { PDFDocument } from "@cantoo/pdf-lib";
import {
  isPkiError,
  loadTrust,
  type Trust,
  verifyAuthToken,
  verifyPdf,
  verifyXml,
} from "@tegata/pki";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  alertOf,
  cancelPrompt,
  enterPin,
  pinFrame,
  pinFrameGone,
  pinWindow,
  pinWindowGone,
  until,
} from "../../../scripts/support/pin-screen.ts";
import { doorPage, outcomeOf, press } from "../../support/doors/door-page.ts";
import { opensslVerifiesBare, opensslVerifiesCms } from "../../support/doors/openssl.ts";
import { personaTrust } from "../../support/doors/persona-trust.ts";
import { type Chain, startChain, verifiesOf } from "../../support/extension-chain.ts";

/** Chromium's own; under a policy that forbade it, its frame would stay empty. */
const PDF_VIEWER = "chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/";
const CHALLENGE = "A".repeat(43) + "=";
let chain: Chain;
let trust: Trust;
let page: Page;

beforeAll(async () => {
  trust = await loadTrust({ ...(await personaTrust()), testMode: true });
  chain = await startChain({ pages: { "/door": doorPage() } });
});
afterEach(async () => {
  await page.close();
});
afterAll(async () => {
  await chain[Symbol.asyncDispose]();
});

async function open(): Promise<Page> {
  page = await chain.chromium.browser.newPage();
  await page.goto(`${chain.site.origin}/door`);
  return page;
}

const verify = (token: unknown, origin: string, challenge = CHALLENGE) =>
  verifyAuthToken({ token, challenge, origin, trust, clock: () => new Date() }).then(
    ({ purpose }) => purpose,
    (error: unknown) => (isPkiError(error) ? error.code : String(error)),
  );

describe("status", () => {
  it("tells versions and the card, without a gesture and without a password", async () => {
    await open();
    const before = verifiesOf(chain);

    const status = await page.evaluate(() => globalThis.tegata.status());

    expect(status).toMatchObject({ card: "present", problem: null });
    expect(verifiesOf(chain)).toBe(before);
  });

  it("says what stands in the way, in the page's language", async () => {
    await open();
    chain.slot.remove();

    // The reader's driver notices within a second or so.
    const found = await page.waitForFunction(async () => {
      const { problem } = await globalThis.tegata.status({ lang: "ja" });
      return problem?.code === "card/none" && problem.message;
    });

    await chain.slot.insert();
    expect(await found.jsonValue()).toBe("マイナンバーカードをリーダーに置いてください。");
  });

  it("hears cards come and go, without one being touched", async () => {
    await open();
    await page.waitForFunction(async () => (await globalThis.tegata.status()).card === "present");
    const commands = chain.slot.log.length;

    await page.evaluate(() => {
      globalThis.heard = [];
      globalThis.tegata.addEventListener("card", (event) => {
        globalThis.heard.push((event as CustomEvent<{ card: string }>).detail.card);
      });
    });
    // The first look is what news is measured by.
    await page.evaluate(() => globalThis.tegata.status());
    const looked = chain.slot.log.length;
    chain.slot.remove();
    await page.waitForFunction(() => globalThis.heard.includes("absent"));
    await chain.slot.insert();
    await page.waitForFunction(() => globalThis.heard.includes("present"));

    expect(looked).toBeGreaterThan(commands);
    expect(chain.slot.log.slice(looked).filter(({ name }) => name.startsWith("VERIFY"))).toEqual(
      [],
    );
  });
});

describe("authenticate", () => {
  it("gives a token that the verifier takes for this origin and challenge alone", async () => {
    await open();

    await press(page, `tegata.authenticate({ challenge: "${CHALLENGE}" })`);
    await enterPin(await pinFrame(page), "1234");
    const outcome = await outcomeOf(page);

    if (!outcome?.ok) expect.fail(JSON.stringify(outcome));
    const token = outcome.value;
    const { origin } = chain.site;
    expect(await verify(token, origin)).toBe("authentication");
    expect(await verify(token, "https://other.example")).toBe("token/signature");
    expect(await verify(token, origin, "B".repeat(43) + "=")).toBe("token/signature");
  });

  it("ends the prompt when the page aborts, and no password is sent", async () => {
    await open();
    const before = verifiesOf(chain);

    await press(
      page,
      `tegata.authenticate({ challenge: "${CHALLENGE}", signal: controller.signal })`,
    );
    await pinFrame(page);
    await page.evaluate(() => {
      globalThis.controller.abort();
    });

    expect(await outcomeOf(page)).toMatchObject({ ok: false, code: "request/cancelled" });
    await pinFrameGone(page);
    expect(verifiesOf(chain)).toBe(before);
  });
});

describe("sign", () => {
  it("makes CMS signatures that OpenSSL verifies, after one password, of what was shown", async () => {
    await open();
    const before = verifiesOf(chain);
    const texts = ["在留期間更新許可申請書", "second"];

    const documents = texts.map(
      (text, index) => `{ name: "${index}.txt", bytes: new TextEncoder().encode("${text}") }`,
    );
    await press(
      page,
      `tegata.sign({ format: "cms", documents: [${documents.join(",")}] }).then(({ signatures }) =>
        signatures.map((bytes) => Array.from(bytes)))`,
    );
    const screen = await pinWindow(chain.chromium.browser);
    const names = await screen.$$eval("[data-document]", (all) =>
      all.map((one) => one.getAttribute("data-document")),
    );
    await screen.$$eval("details", ([first]) => {
      if (first) first.open = true;
    });
    const shown = await screen.waitForSelector('pre[data-content="text"]');
    const text = await shown?.evaluate((element) => element.textContent);
    await enterPin(screen, "ABC123");
    const outcome = await outcomeOf(page);

    expect(names).toEqual(["0.txt", "1.txt"]);
    expect(text).toBe(texts[0]);
    if (!outcome?.ok) expect.fail(JSON.stringify(outcome));
    const signatures = outcome.value as number[][];
    for (const [index, each] of texts.entries()) {
      expect(opensslVerifiesCms(Uint8Array.from(signatures[index] ?? []), each)).toBe(true);
    }
    expect(opensslVerifiesCms(Uint8Array.from(signatures[0] ?? []), "other")).toBe(false);
    expect(verifiesOf(chain) - before).toBe(1);
  });

  it("signs a PDF that is shown in the browser's own viewer", async () => {
    await open();
    const document = await PDFDocument.create();
    document.addPage([300, 200]).drawText("Hello");
    const pdf = await document.save();

    await press(
      page,
      `tegata.sign({ format: "pdf", documents: [{ name: "a.pdf", bytes: ${inPage(pdf)} }] })
        .then(({ signatures }) => Array.from(signatures[0]))`,
    );
    const screen = await pinWindow(chain.chromium.browser);
    // The viewer is an extension of the browser's own in a frame of its own.
    await until("the viewer", async () =>
      screen.frames().some((frame) => frame.url().startsWith(PDF_VIEWER)),
    );
    // The field lies below the document: until it is in sight there is no OK to wonder about.
    await until("the way to the password", () => screen.$('button[name="to-password"]'));
    expect(await screen.$('button[type="submit"]')).toBeNull();
    await screen.click('button[name="to-password"]');
    await until("OK in its place", () => screen.$('button[type="submit"]'));
    expect(await screen.$eval('input[name="pin"]', (field) => field.matches(":focus"))).toBe(true);
    await enterPin(screen, "ABC123");
    const signed = await bytesOf(page);

    const verified = await verifyPdf({ pdf: signed, trust, clock: () => new Date() });
    expect(verified).toMatchObject({ purpose: "signature", revocation: "unchecked" });
    expect(signed.subarray(0, pdf.length)).toEqual(pdf);
  });

  it("signs XML, shown as the text that it is", async () => {
    await open();
    const xml = '<?xml version="1.0"?>\n<application><kind>更新</kind></application>\n';
    const bytes = new TextEncoder().encode(xml);

    await press(
      page,
      `tegata.sign({ format: "xml", documents: [{ name: "a.xml", bytes: ${inPage(bytes)} }] })
        .then(({ signatures }) => Array.from(signatures[0]))`,
    );
    const screen = await pinWindow(chain.chromium.browser);
    const text = await screen.waitForSelector('pre[data-content="text"]');
    expect(await text?.evaluate((element) => element.textContent)).toBe(xml);
    await enterPin(screen, "ABC123");

    const verified = await verifyXml({
      ...{ xml: await bytesOf(page), trust, clock: () => new Date() },
    });
    expect(new TextDecoder().decode(verified.signedContent)).toContain("更新");
  });

  it("refuses a document that can have no signature before the password, and says which", async () => {
    await open();
    const before = chain.slot.log.length;

    const [good, bad] = ["<a/>", "<a>"].map((xml) => inPage(new TextEncoder().encode(xml)));
    const documents = `[{ name: "good.xml", bytes: ${good} }, { name: "bad.xml", bytes: ${bad} }]`;
    await press(page, `tegata.sign({ format: "xml", documents: ${documents} })`);
    const screen = await pinWindow(chain.chromium.browser, "notice");

    expect(await outcomeOf(page)).toMatchObject({ ok: false, code: "request/invalid" });
    expect(await screen.$eval(".unsignable-name", ({ textContent }) => textContent)).toBe(
      "bad.xml",
    );
    expect(await alertOf(screen, "request/invalid")).not.toBe("");
    expect(await screen.$("input")).toBeNull();
    expect(chain.slot.log.slice(before).filter(({ name }) => name.startsWith("VERIFY"))).toEqual(
      [],
    );
    await cancelPrompt(screen);
    await pinWindowGone(chain.chromium.browser);
  });

  it("makes XML beside its document, and a bare signature of a digest alone", async () => {
    await open();
    const bytes = new TextEncoder().encode("any file");
    const digest = createHash("sha256").update(bytes).digest();

    await press(
      page,
      `tegata.sign({ format: "xml", packaging: "detached",
        documents: [{ name: "a.bin", bytes: ${inPage(bytes)} }] })
        .then(({ signatures }) => Array.from(signatures[0]))`,
    );
    await enterPin(await pinWindow(chain.chromium.browser), "ABC123");
    const xml = await bytesOf(page);
    await pinWindowGone(chain.chromium.browser);
    await press(
      page,
      `tegata.sign({ format: "raw", documents: [
        { name: "a.bin", digest: { algorithm: "SHA-256", value: ${inPage(digest)} } }] })
        .then(({ certificate, signatures: [one] }) => [Array.from(certificate), Array.from(one)])`,
    );
    const screen = await pinWindow(chain.chromium.browser);
    const unseen = await screen.waitForSelector('[data-content="unseen"]');
    await enterPin(screen, "ABC123");
    const outcome = await outcomeOf(page);

    expect(unseen).not.toBeNull();
    await expect(
      verifyXml({ xml, content: bytes, trust, clock: () => new Date() }),
    ).resolves.toMatchObject({ purpose: "signature" });
    if (!outcome?.ok) expect.fail(JSON.stringify(outcome));
    const [certificate = "", signature = ""] = (outcome.value as number[][]).map((one) =>
      Buffer.from(one).toString("base64"),
    );
    expect(opensslVerifiesBare(certificate, "any file", signature)).toBe(true);
  });
});

const inPage = (bytes: Uint8Array): string => `Uint8Array.from([${bytes.join(",")}])`;

async function bytesOf(from: Page): Promise<Uint8Array> {
  const outcome = await outcomeOf(from);
  if (!outcome?.ok) expect.fail(JSON.stringify(outcome));
  return Uint8Array.from(outcome.value as number[]);
}
