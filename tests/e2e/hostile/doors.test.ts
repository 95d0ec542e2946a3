/** The Tegata and the Web eID door: who may speak at them, in whose name, and how much. */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import {
  cancelPrompt,
  enterPin,
  goOn,
  pinFrame,
  pinFrameGone,
  pinWindowGone,
  until,
} from "../../../scripts/support/pin-screen.ts";
import { doorPage, outcomeOf, press } from "../../support/doors/door-page.ts";
import { BY_HAND, broughtTo, MEDDLER } from "../../support/doors/hostile-doors.ts";
import { WEB_EID_PAGE, webEidCall, webEidOutcome } from "../../support/doors/web-eid-page.ts";
import { type Chain, startChain, verifiesOf } from "../../support/extension-chain.ts";

const CHALLENGE = `${"A".repeat(43)}=`;

let chain: Chain;
let page: Page;

beforeAll(async () => {
  const door = `${doorPage()}${BY_HAND}`;
  chain = await startChain({
    pages: {
      "/door": door,
      "/web-eid": WEB_EID_PAGE,
      "/meddler": MEDDLER,
      "/around": `${MEDDLER}<body><script>
        const src = location.href.replace("127.0.0.1", "localhost").replace("/around", "/door");
        document.body.append(Object.assign(document.createElement("iframe"), { src }));
      </script>`,
      "/leaving": `${door}<script>
        const challenge = "${CHALLENGE}";
        shakeHands().then(() => { document.title = "ready"; });
        for (const type of ["beforeunload", "pagehide", "unload", "visibilitychange"])
          addEventListener(type, () => {
            say({ type: "authenticate", challenge });
            postMessage({ action: "web-eid:authenticate", challengeNonce: challenge }, "*");
          });
      </script>`,
    },
  });
});
beforeEach(async () => {
  page = await chain.chromium.browser.newPage();
  await open("/door");
});
afterEach(async () => {
  await page.close();
  await pinWindowGone(chain.chromium.browser);
});
afterAll(async () => {
  await chain[Symbol.asyncDispose]();
});

const open = (path: string): Promise<unknown> => page.goto(`${chain.site.origin}${path}`);

/** The twin of every attack: the page's own call, by the page's own client, gets the card's token. */
async function expectServed(): Promise<void> {
  const before = verifiesOf(chain);
  await press(page, `tegata.authenticate({ challenge: "${CHALLENGE}" })`);
  await enterPin(await pinFrame(page), "1234");
  const outcome = await outcomeOf(page);
  if (!outcome?.ok) expect.fail(JSON.stringify(outcome));
  expect(outcome.value).toMatchObject({ format: "web-eid:1.0", algorithm: "RS256" });
  await pinFrameGone(page);
  expect(verifiesOf(chain) - before).toBe(1);
}

const got = () => page.evaluate(() => globalThis.got);

test.each([
  ["of the same origin", `<iframe src="/meddler"></iframe>`],
  ["of an opaque origin", `<iframe sandbox="allow-scripts" src="/meddler"></iframe>`],
  ["twice, as siblings", `<iframe src="/meddler"></iframe><iframe src="/meddler"></iframe>`],
])("a frame %s asks and answers in the page's name: it gets nothing, the page its token", async (_name, html) => {
  const before = verifiesOf(chain);
  const add = (): Promise<void> =>
    page.evaluate((markup) => {
      document.body.insertAdjacentHTML("beforeend", markup);
    }, html);
  await add();
  expect(await broughtTo(page, "/meddler")).toEqual([]);
  expect(page.frames().some((frame) => frame.url().includes("/pin/"))).toBe(false);
  await expectServed();

  await open("/web-eid");
  await add();
  await webEidCall(page, "web-eid:authenticate", { challengeNonce: CHALLENGE });
  await enterPin(await pinFrame(page), "1234");
  const { reply } = await webEidOutcome(page);
  expect(reply).toMatchObject({ action: "web-eid:authenticate-success", algorithm: "RS256" });
  expect(await broughtTo(page, "/meddler")).toEqual([]);
  expect(verifiesOf(chain) - before).toBe(2);
});

test("a page framed by another is not served, whatever the parent says; by itself it is", async () => {
  await page.goto(`${chain.site.origin.replace("localhost", "127.0.0.1")}/around`);
  const framed = await until("the framed page", async () =>
    page.frames().find((frame) => frame.url().endsWith("/door")),
  );
  const code = await framed.evaluate(() =>
    globalThis.tegata.status().then(
      () => "served",
      (error: unknown) => (error as { code: string }).code,
    ),
  );
  expect(code).toBe("extension/not-answering");
  expect(page.frames().some((frame) => frame.url().includes("/pin/"))).toBe(false);
  await open("/door");
  await expectServed();
});

test("handshakes with a foreign port, without an id or with a monstrous one harm nobody", async () => {
  await page.evaluate(() => {
    const { port1 } = new MessageChannel();
    postMessage({ tegata: 1, type: "connect", id: "x" }, "*", [port1]);
    for (const id of [undefined, null, {}, [], "x".repeat(2 ** 20), Number.NaN]) {
      postMessage({ tegata: 1, type: "connect", id }, "*");
    }
    postMessage({ tegata: 1, type: "port", id: "x" }, "*");
    postMessage(null, "*");
  });
  await expectServed();
});

test("an id that is used again while its call goes on is not answered twice; afterwards it is new", async () => {
  const id = crypto.randomUUID();
  const challenge = CHALLENGE;
  await page.evaluate(async () => {
    await shakeHands();
  });
  await page.evaluate(
    (call) => {
      setTimeout(() => {
        say({ ...call, type: "authenticate" });
        for (let n = 0; n < 100; n += 1) say({ v: 1, id: call.id, type: "status" });
      });
    },
    { id, challenge },
  );
  await goOn(await pinFrame(page, "who-asks"));
  await enterPin(await pinFrame(page), "1234");
  await until("the token", async () => (await got()).length > 0);
  await page.evaluate((used) => {
    say({ id: used, type: "status" });
  }, id);
  await until("the status", async () => (await got()).length > 1);
  expect(await got()).toMatchObject([
    { id, ok: true, result: { algorithm: "RS256" } },
    { id, ok: true, result: { card: "present" } },
  ]);
  await pinFrameGone(page);
  await expectServed();
});

test("10,000 calls at once: each is answered, and the next one is served", async () => {
  await page.evaluate(async () => {
    await shakeHands();
    for (let n = 0; n < 10_000; n += 1) say({ type: "status" });
  });
  await page.waitForFunction(() => globalThis.got.length === 10_000);
  const codes = new Set((await got()).map(({ ok, error }) => (ok ? "ok" : error?.code)));
  expect([...codes].sort()).toEqual(["ok", "request/busy"]);
  await expectServed();
});

test("a thousand ports that all watch the card: the host lives on, and is asked as if by one", async () => {
  await page.evaluate(async () => {
    for (let n = 0; n < 1000; n += 1) {
      await shakeHands();
      say({ type: "watch" });
    }
  });
  await page.waitForFunction(() => globalThis.got.length >= 1000);
  chain.slot.remove();
  await page.waitForFunction(() => globalThis.got.length >= 2000);
  await chain.slot.insert();
  await page.waitForFunction(() => globalThis.got.length >= 3000);
  expect((await got()).every(({ ok }) => ok !== false)).toBe(true);
  await expectServed();
});

test.each([
  ["64 MB", "request/too-large", `"x".repeat(64 * 2 ** 20)`],
  [
    "fewer letters, but more bytes than a browser passes on",
    "request/too-large",
    `"手".repeat(30 * 2 ** 20)`,
  ],
  ["a prototype", "request/invalid", `"authentication", ...JSON.parse('{"__proto__":{"v":1}}')`],
  ["a constructor", "request/invalid", `"authentication", constructor: { prototype: {} }`],
  ["a list in place of a text", "request/invalid", `["authentication"]`],
])("a call with %s is %s, and no card is touched", async (_name, code, purpose) => {
  const before = chain.slot.log.length;
  await page.evaluate(`shakeHands().then(() => say({ type: "certificate", purpose: ${purpose} }))`);
  await page.waitForFunction(() => globalThis.got.length > 0);
  expect((await got())[0]).toMatchObject({ ok: false, error: { code } });
  expect(chain.slot.log.length).toBe(before);
  await expectServed();
});

test("what is no JSON value is not answered, and what follows is", async () => {
  await page.evaluate(async () => {
    await shakeHands();
    const round: { self?: unknown } = {};
    round.self = round;
    for (const odd of [round, { big: 2n ** 64n }, new Map([["type", "status"]])]) say(odd);
    port.postMessage("status");
    port.postMessage(null);
    say({ type: "status" });
  });
  await page.waitForFunction(() => globalThis.got.some(({ ok }) => ok === true));
  await expectServed();
});

test("Web eID: 10,000 requests and one of 64 MB are each answered, then a page is served", async () => {
  await open("/web-eid");
  await page.evaluate(() => {
    globalThis.replies = [];
    for (let n = 0; n < 10_000; n += 1) postMessage({ action: "web-eid:status" }, "*");
  });
  await page.waitForFunction(() => globalThis.replies.length === 20_000);
  await page.evaluate(() => {
    const challengeNonce = "A".repeat(64 * 2 ** 20);
    postMessage({ action: "web-eid:authenticate", challengeNonce }, "*");
  });
  await page.waitForFunction(() => globalThis.replies.length === 20_002);
  const codes = await page.evaluate(() => {
    const failures = globalThis.replies.filter(({ action }) => action.endsWith("-failure"));
    return [...new Set(failures.map((each) => (each["error"] as { code: string }).code))];
  });
  expect(codes.sort()).toEqual(["ERR_WEBEID_ACTION_PENDING", "ERR_WEBEID_NATIVE_INVALID_ARGUMENT"]);
  await open("/door");
  await expectServed();
});

test("calls from before and after the unloading begin nothing, in this page or the next", async () => {
  await open("/leaving");
  await page.waitForFunction(() => document.title === "ready");
  const before = verifiesOf(chain);
  await open("/door");
  expect(page.frames()).toHaveLength(1);
  // The last moment of the last document may still hold the card: the first press waits it out.
  await press(page, `tegata.authenticate({ challenge: "${CHALLENGE}" })`);
  await cancelPrompt(await Promise.race([pinFrame(page), pinFrame(page, "notice")]));
  await pinFrameGone(page);
  expect(verifiesOf(chain)).toBe(before);
  await expectServed();
});
