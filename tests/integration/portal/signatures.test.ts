import { beforeAll, describe, expect, it } from "vitest";
import {
  type CardKeys,
  cardKeys,
  makeCms,
  makeToken,
  signPdf,
} from "../../support/doors/card-keys.ts";
import { makePdf, updatePdf } from "../../support/pki/pdf.ts";
import {
  certificatesOfPersona,
  FormBrowser,
  registerUser,
  setUserPassword,
  startTestPortal,
} from "../../support/portal.ts";

let card: CardKeys;

beforeAll(async () => {
  card = await cardKeys("resident");
});

const csrfOf = ({ html }: FormBrowser): string =>
  /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? "";

async function loggedIn() {
  const portal = await startTestPortal();
  await registerUser(portal, await certificatesOfPersona("resident"));
  await setUserPassword(portal);
  const browser = await new FormBrowser(portal.url).get("/");
  const csrf = csrfOf(browser);
  await browser.post("/login/challenge", { csrf });
  const { challenge } = JSON.parse(browser.html) as { challenge: string };
  await browser.post("/login/token", {
    ...{ csrf, challenge },
    token: makeToken(card, portal.url, challenge),
  });
  return { portal, browser };
}

/** The text that the page asks to sign, as a browser's attribute parser reads it. */
const documentOf = ({ html }: FormBrowser): Uint8Array =>
  new TextEncoder().encode(
    (/data-document="([^"]*)"/.exec(html)?.[1] ?? "")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&"),
  );

const REASON = { kind: "extension", reason: "I work at <A & B>.\nIt goes on." };

describe("an application", () => {
  it("is kept with the signature over the text that was shown", async () => {
    const { browser } = await loggedIn();
    await browser.get("/application");
    await browser.post("/application", REASON);
    expect(browser.path).toBe("/application/sign");
    const summary = documentOf(browser);

    await browser.post("/application/sign", { signature: await makeCms(card, summary) });
    expect(browser.path).toMatch(/^\/application\/\d+$/);
    const path = browser.path;
    const kept = (await browser.get(`${path}/summary.txt`)).html;

    expect(kept).toBe(new TextDecoder().decode(summary));
    expect(kept).toContain("I work at <A & B>.\nIt goes on.");
  });

  it("is refused with a signature over another text, and can be signed again", async () => {
    const { browser } = await loggedIn();
    await browser.get("/application");
    await browser.post("/application", REASON);
    const summary = documentOf(browser);
    const other = new TextEncoder().encode("another text");

    await browser.post("/application/sign", { signature: await makeCms(card, other) });
    expect(browser.status).toBe(422);
    await browser.post("/application/sign", { signature: await makeCms(card, summary) });

    expect(browser.path).toMatch(/^\/application\/\d+$/);
  });

  it("is refused with the signature of another person", async () => {
    const { browser } = await loggedIn();
    await browser.get("/application");
    await browser.post("/application", REASON);
    const summary = documentOf(browser);

    await browser.post("/application/sign", {
      signature: await makeCms(await cardKeys("kanji"), summary),
    });

    expect(browser.status).toBe(422);
    expect(browser.html).toContain("Another card");
  });

  it("is nobody else's to read", async () => {
    const { portal, browser } = await loggedIn();
    await browser.get("/application");
    await browser.post("/application", REASON);
    await browser.post("/application/sign", {
      signature: await makeCms(card, documentOf(browser)),
    });

    const stranger = await new FormBrowser(portal.url).get(browser.path);

    expect(stranger.path).toBe("/");
  });
});

describe("the verifier page", () => {
  const CONTENT = new TextEncoder().encode("a document");

  async function check(url: string, signed: Uint8Array, document: Uint8Array | null) {
    const browser = await new FormBrowser(url).get("/verify");
    const body = new FormData();
    body.set("csrf", csrfOf(browser));
    body.set("signed", new File([Uint8Array.from(signed)], "signature.p7s"));
    if (document) body.set("document", new File([Uint8Array.from(document)], "document.txt"));
    const cookie = `portal-session=${browser.cookie("portal-session") ?? ""}`;
    const headers = { cookie, origin: url, "accept-language": "en" };
    const response = await fetch(`${url}/verify`, { method: "POST", body, headers });
    return { status: response.status, html: await response.text() };
  }

  it("names the signer, and says that revocation was not checked", async () => {
    const portal = await startTestPortal();
    const signed = Buffer.from(await makeCms(card, CONTENT), "base64");

    const { status, html } = await check(portal.url, signed, CONTENT);

    expect(status).toBe(200);
    expect(html).toContain("NGUYEN VAN AN");
    expect(html).toContain("Not checked");
  });

  it("has a result for each signature of a PDF", async () => {
    const portal = await startTestPortal();
    const other = await cardKeys("kanji");
    const first = await signPdf(card, await makePdf({ stream: false }));
    const drawnOver = await updatePdf(first, (pdf) => {
      pdf.getPage(0).drawText("another fee");
    });

    const good = await check(portal.url, await signPdf(other, first), null);
    const changed = await check(portal.url, await signPdf(other, drawnOver), null);

    expect([good.status, changed.status]).toEqual([200, 200]);
    expect(good.html.match(/data-result="verified"/g)).toHaveLength(2);
    expect(good.html).toContain("NGUYEN VAN AN");
    expect(changed.html.match(/data-result="verified"/g)).toHaveLength(1);
    expect(changed.html).toContain('data-code="pdf/changed-after-signing"');
  });

  it("refuses a document that was changed", async () => {
    const portal = await startTestPortal();
    const signed = Buffer.from(await makeCms(card, CONTENT), "base64");

    const { status, html } = await check(portal.url, signed, Buffer.from("a documenT"));

    expect(status).toBe(422);
    expect(html).toContain('data-code="signature/digest"');
  });

  it("asks for the document where the signature is apart", async () => {
    const portal = await startTestPortal();
    const signed = Buffer.from(await makeCms(card, CONTENT), "base64");

    expect((await check(portal.url, signed, null)).html).toContain('data-code="document/missing"');
  });

  it("says so of a file that is no signature", async () => {
    const portal = await startTestPortal();

    const { status, html } = await check(portal.url, Buffer.from("hello"), null);

    expect(status).toBe(422);
    expect(html).toContain('data-code="xml/malformed"');
  });
});
