import { loadTrust, verifyAuthToken } from "@tegata/pki";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { enterPin, pinFrame, pinWindow } from "../../../scripts/support/pin-screen.ts";
import { opensslVerifiesBare } from "../../support/doors/openssl.ts";
import { personaTrust } from "../../support/doors/persona-trust.ts";
import { WEB_EID_PAGE, webEidCall, webEidOutcome } from "../../support/doors/web-eid-page.ts";
import { type Chain, startChain, verifiesOf } from "../../support/extension-chain.ts";

const CHALLENGE = `${"A".repeat(43)}=`;
let chain: Chain;
let page: Page;

beforeAll(async () => {
  chain = await startChain({ pages: { "/web-eid": WEB_EID_PAGE } });
});
afterEach(async () => {
  await page.close();
});
afterAll(async () => {
  await chain[Symbol.asyncDispose]();
});

async function open(): Promise<void> {
  page = await chain.chromium.browser.newPage();
  await page.goto(`${chain.site.origin}/web-eid`);
}

it("a page of web-eid.js logs in: acknowledged, then the token for its own origin", async () => {
  await open();

  await webEidCall(page, "web-eid:authenticate", { challengeNonce: CHALLENGE });
  await enterPin(await pinFrame(page), "1234");
  const { acknowledged, reply } = await webEidOutcome(page);

  const { action, ...token } = reply;
  expect(acknowledged).toBe(true);
  expect(action).toBe("web-eid:authenticate-success");
  const trust = await loadTrust({ ...(await personaTrust()), testMode: true });
  const { origin } = chain.site;
  await expect(
    verifyAuthToken({ token, challenge: CHALLENGE, origin, trust, clock: () => new Date() }),
  ).resolves.toMatchObject({ purpose: "authentication" });
});

it("a hash is signed by the card whose certificate was given, and by no other", async () => {
  await open();
  const hash = Buffer.from(
    "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9",
    "hex",
  );

  await webEidCall(page, "web-eid:get-signing-certificate", {});
  await enterPin(await pinFrame(page), "ABC123");
  const { certificate, supportedSignatureAlgorithms } = (await webEidOutcome(page)).reply as {
    certificate: string;
    supportedSignatureAlgorithms: unknown[];
  };
  await webEidCall(page, "web-eid:sign", {
    ...{ certificate, hash: hash.toString("base64"), hashFunction: "SHA-256" },
  });
  const screen = await pinWindow(chain.chromium.browser);
  await screen.waitForSelector('[data-content="unseen"]');
  await enterPin(screen, "ABC123");
  const { reply } = await webEidOutcome(page);

  expect(supportedSignatureAlgorithms).toContainEqual({
    ...{ cryptoAlgorithm: "RSA", hashFunction: "SHA-256", paddingScheme: "PKCS1.5" },
  });
  expect(reply).toMatchObject({ action: "web-eid:sign-success" });
  expect(opensslVerifiesBare(certificate, "hello world", String(reply["signature"]))).toBe(true);
});

it("an older hash function is refused, and no prompt is shown", async () => {
  await open();
  const before = verifiesOf(chain);

  await webEidCall(page, "web-eid:sign", {
    ...{ certificate: "AAAA", hash: "AAAA", hashFunction: "SHA3-256" },
  });
  const { reply } = await webEidOutcome(page);

  expect(reply).toMatchObject({
    action: "web-eid:sign-failure",
    error: { code: "ERR_WEBEID_NATIVE_INVALID_ARGUMENT" },
  });
  expect(verifiesOf(chain)).toBe(before);
});

it("cancelling is what web-eid.js calls it", async () => {
  await open();

  await webEidCall(page, "web-eid:authenticate", { challengeNonce: CHALLENGE });
  await (await pinFrame(page)).click('button[name="cancel"]');

  expect((await webEidOutcome(page)).reply).toMatchObject({
    action: "web-eid:authenticate-failure",
    error: { code: "ERR_WEBEID_USER_CANCELLED", name: "UserCancelledError" },
  });
});

it("status tells versions that web-eid.js can read", async () => {
  await open();

  await webEidCall(page, "web-eid:status", {});

  const { reply } = await webEidOutcome(page);
  expect(reply["action"]).toBe("web-eid:status-success");
  for (const part of ["extension", "nativeApp"]) expect(reply[part]).toMatch(/^2\.\d+\.\d+/);
});

it("where another client acknowledges first, the door is silent in that document", async () => {
  await open();
  await page.evaluate(() => {
    globalThis.hasRival = true;
  });

  await webEidCall(page, "web-eid:status", {});
  const replies = await page.evaluate(async () => {
    // A second call, sent when the wait for the first one is long over, is met with silence too.
    await new Promise((resolve) => setTimeout(resolve, 500));
    postMessage({ action: "web-eid:status", libraryVersion: "2.0.2" }, "*");
    await new Promise((resolve) => setTimeout(resolve, 500));
    return globalThis.replies.map(({ action }) => action);
  });

  expect(replies).toEqual(["web-eid:status-ack", "web-eid:status-ack"]);
});
