import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type CDPSession, type Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findChromium } from "../../../scripts/support/chromium.ts";
import { ROOT } from "../../../scripts/support/root.ts";

let browser: Browser;
let profile: string;
let page: Page;
let session: CDPSession;
const server = createServer();

beforeAll(async () => {
  const script = readFileSync(join(ROOT, "portal/client/dist/tegata.js"), "utf8");
  server.on("request", (request, response) => {
    const isScript = request.url === "/tegata.js";
    response
      .writeHead(200, { "content-type": isScript ? "text/javascript" : "text/html" })
      .end(isScript ? script : '<!doctype html><html lang="ja"><script src="/tegata.js"></script>');
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  profile = mkdtempSync(join(tmpdir(), "tegata-client-"));
  browser = await puppeteer.launch({
    executablePath: findChromium(),
    userDataDir: profile,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--lang=ja"],
  });
});
afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

beforeEach(async () => {
  page = await browser.newPage();
  session = await page.createCDPSession();
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://localhost:${port}/`);
});

/** The content script's side in a world of its own, as the browser runs content scripts. */
const DOOR = `
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== window || origin !== location.origin || data?.type !== "connect") return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data: { id, type } }) => {
      const result = { extension: "0.1.0", host: null, card: "absent" };
      port1.postMessage({ v: 1, id, ok: true, result });
      if (type === "watch") port1.postMessage({ v: 1, id, event: "card", card: "present" });
    };
    postMessage({ tegata: 1, type: "port", id: data.id }, origin, [port2]);
  });
  postMessage({ tegata: 1, type: "available" }, location.origin);
`;

async function openDoor(): Promise<void> {
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId: contextId } = await session.send("Page.createIsolatedWorld", {
    frameId: frameTree.frame.id,
    worldName: "door",
  });
  await session.send("Runtime.evaluate", { expression: DOOR, contextId });
}

/** Runs in the page and gives what came of it as JSON. */
const inPage = async (expression: string): Promise<unknown> =>
  page.evaluate(`(async () => { ${expression} })()`);

describe("the client in Chromium", () => {
  it("speaks with a content script over a private port", async () => {
    await openDoor();

    expect(await inPage("return tegata.status()")).toEqual({
      extension: "0.1.0",
      host: null,
      card: "absent",
      problem: null,
    });
  });

  it("hears cards come", async () => {
    await openDoor();

    const card = inPage(
      'return new Promise((done) => tegata.addEventListener("card", ({ detail }) => done(detail)))',
    );

    expect(await card).toEqual({ card: "present" });
  });

  it("says by one code and in Japanese that nobody answers", async () => {
    const error = await inPage(
      "return tegata.status({ lang: 'ja' }).catch(({ code, message, link }) => ({ code, message, link }))",
    );

    expect(error).toEqual({
      code: "extension/not-answering",
      message: expect.stringMatching(/許可/) as unknown,
      link: expect.stringMatching(/\/install\/linux\/chrome$/) as unknown,
    });
  });

  it("hears it without a reload when the site is allowed", async () => {
    await inPage(`
      window.available = new Promise((done) => tegata.addEventListener("available", done));
      await tegata.status().catch(() => undefined);
    `);

    await openDoor();

    expect(await inPage("await window.available; return (await tegata.status()).extension")).toBe(
      "0.1.0",
    );
  });

  it("takes no answer from a frame", async () => {
    const code = await inPage(`
      const frame = document.createElement("iframe");
      frame.sandbox = "allow-scripts";
      frame.srcdoc = "<script>for (let n = 0; n < 200; n++) setTimeout(() => parent.postMessage({ tegata: 1, type: 'available' }, '*'), n)</" + "script>";
      document.body.append(frame);
      let heard = false;
      tegata.addEventListener("available", () => { heard = true; });
      await new Promise((done) => addEventListener("message", done, { once: true }));
      const { code } = await tegata.status().catch((error) => error);
      return { code, heard };
    `);

    expect(code).toEqual({ code: "extension/not-answering", heard: false });
  });
});
