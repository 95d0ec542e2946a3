/** Pages that ask from where they may not, too often, too much, or in someone else's name. */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import {
  cancelPrompt,
  enterPin,
  goOn,
  pinFrame,
  pinFrameGone,
  pinFramesOf,
  pinWindowGone,
  until,
} from "../../../scripts/support/pin-screen.ts";
import { type Chain, startChain, verifiesOf } from "../../support/extension-chain.ts";
import { hostileHtml, openHostile } from "../../support/hostile-page.ts";
import { answersOf } from "../../support/jlis-page.ts";

const ASKER = `<script>
  document.addEventListener("recvJPKIMsg", () => parent.postMessage("answered", "*"));
  document.dispatchEvent(new CustomEvent("launchJPKIApp", { bubbles: true,
    detail: JSON.stringify({ mode: "11", keypair_division: "02" }) }));
  parent.postMessage("asked", "*");
</script>`;

const PAGES = {
  "/hostile": hostileHtml(),
  "/asker": ASKER,
  "/frames": hostileHtml(`<script>
    window.said = [];
    addEventListener("message", (event) => said.push(event.data));
  </script>`),
  "/unloading": hostileHtml(`<script>
    addEventListener("pagehide", () => ask("02"));
    addEventListener("beforeunload", () => ask("02"));
  </script>`),
};

declare global {
  var said: unknown[];
}

let chain: Chain;
let page: Page;

beforeAll(async () => {
  chain = await startChain({
    pages: PAGES,
    args: ["--host-resolver-rules=MAP *.example 127.0.0.1"],
  });
});
beforeEach(async () => {
  page = await openHostile(chain);
});
afterEach(async () => {
  await page.close();
  await pinWindowGone(chain.chromium.browser);
});
afterAll(async () => {
  await chain[Symbol.asyncDispose]();
});

const FAILED = { mode: "11", result: "1", errcode: "EW004JC200" };

/** The one proof that nothing came of an attack: the next, honest request is served. */
async function expectServed(tab: Page = page): Promise<void> {
  const before = await tab.evaluate(() => globalThis.answers.length);
  await tab.click("#login");
  await enterPin(await pinFrame(tab), "1234");
  expect((await answersOf(tab, before + 1))[before]).toMatchObject({ result: "0" });
  await pinFrameGone(tab);
}

const apdus = (): number => chain.slot.log.length;

test.each([
  ["a frame of the same origin", `<iframe src="/asker"></iframe>`],
  [
    "a sandboxed frame of an opaque origin",
    `<iframe sandbox="allow-scripts" src="/asker"></iframe>`,
  ],
  ["a srcdoc frame", `<iframe srcdoc='${ASKER.replaceAll("'", "&#39;")}'></iframe>`],
  ["a data: frame", `<iframe src="data:text/html,${encodeURIComponent(ASKER)}"></iframe>`],
])("%s asks: no prompt, no card; its top page still gets its own", async (_name, html) => {
  await page.goto(`${chain.site.origin}/frames`);
  const before = apdus();
  await page.evaluate((markup) => {
    document.body.insertAdjacentHTML("beforeend", markup);
  }, html);
  await page.waitForFunction(() => globalThis.said.includes("asked"));

  await expectServed();
  expect(await page.evaluate(() => globalThis.said)).not.toContain("answered");
  expect(verifiesOf(chain)).toBeGreaterThan(0);
  expect(apdus()).toBeGreaterThan(before);
});

test("a blob: document of the origin asks: no prompt", async () => {
  const before = apdus();
  const [tab] = await Promise.all([
    new Promise<Page>((opened) =>
      page.once("popup", (popup) => {
        if (popup) opened(popup);
      }),
    ),
    page.evaluate((html) => {
      open(URL.createObjectURL(new Blob([html], { type: "text/html" })));
    }, hostileHtml()),
  ]);
  await tab.waitForSelector("#login");
  await tab.click("#login");
  await page.bringToFront();
  await expectServed();
  expect(
    await tab.evaluate(() => globalThis.answers.filter((a) => a.detail.includes('"0"'))),
  ).toEqual([]);
  expect(apdus()).toBeGreaterThan(before);
  await tab.close();
});

test.each([
  ["http: on a site", "http://portal.example"],
  ["a look-alike of the portal's name", "http://www.ras-immi.moj.go.jp.example"],
  ["an IDN look-alike", "http://www.ras-immi.xn--moj-4tb.example"],
  ["localhost as a label", "http://localhost.example"],
])("%s: nobody answers, no card is touched", async (_name, origin) => {
  const before = apdus();
  const tab = await chain.chromium.browser.newPage();
  await tab.goto(`${origin}:${new URL(chain.site.origin).port}/hostile`);
  await tab.click("#login");
  await page.bringToFront();
  expect(apdus()).toBe(before);
  expect(await tab.evaluate(() => globalThis.answers)).toEqual([]);
  expect(tab.frames()).toHaveLength(1);
  await tab.close();
  await expectServed();
});

test.each([
  ["__proto__", '{"__proto__":{"keypair_division":"02"},"mode":"11"}'],
  ["constructor.prototype", '{"constructor":{"prototype":{"keypair_division":"02"}}}'],
  ["an array in place of an object", '["02"]'],
  ["a number beyond all bounds", `{"keypair_division":${"9".repeat(400)}}`],
  ["64 MB of detail", null],
])("a detail with %s: a failure, a notice, no card", async (_name, detail) => {
  const before = apdus();
  await page.evaluate((given) => {
    launch(given ?? `{"keypair_division":"02","x":"${"x".repeat(64 * 2 ** 20)}"}`);
  }, detail);
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "1", errcode: "EW004JC200" });
  await cancelPrompt(await pinFrame(page, "notice"));
  await pinFrameGone(page);
  expect(apdus()).toBe(before);
  await expectServed();
});

test("a detail whose getters lie is read once, as the string it is", async () => {
  await page.evaluate(() => {
    const event = new CustomEvent("launchJPKIApp", { bubbles: true, detail: {} });
    Object.defineProperty(event, "detail", {
      get: () => {
        throw new Error("read");
      },
    });
    document.dispatchEvent(event);
  });
  expect((await answersOf(page, 1))[0]).toEqual({ result: "1", errcode: "EW004JC200" });
  await cancelPrompt(await pinFrame(page, "notice"));
  await expectServed();
});

test("10,000 requests in a second: each is answered, one screen at most, then served", async () => {
  await page.evaluate(() => {
    for (let n = 0; n < 10_000; n += 1) ask("02");
  });
  const screen = await pinFrame(page, "who-asks");
  expect(page.frames()).toHaveLength(2);
  await cancelPrompt(screen);
  expect(await answersOf(page, 10_000)).toHaveLength(10_000);
  await until("no screen", async () => page.frames().length === 1);
  await expectServed();
});

test("events sent while the page goes away end nothing and begin nothing", async () => {
  await page.goto(`${chain.site.origin}/unloading`);
  const before = apdus();
  await page.goto(`${chain.site.origin}/hostile`);
  expect(page.frames()).toHaveLength(1);
  expect(apdus()).toBe(before);
  await goneQuiet();
  await expectServed();
});

/** The last moment of the last document may still hold the card: the first press waits it out. */
async function goneQuiet(): Promise<void> {
  await page.click("#login");
  await cancelPrompt(await Promise.race([pinFrame(page), pinFrame(page, "notice")]));
  await pinFrameGone(page);
  await answersOf(page, 1);
}

test("two tabs race: one prompt, the other is busy at once, then both are served", async () => {
  const other = await openHostile(chain);
  await page.bringToFront();
  await page.click("#login");
  const screen = await pinFrame(page);
  await other.bringToFront();
  await other.click("#login");
  expect((await answersOf(other, 1))[0]).toEqual(FAILED);
  await cancelPrompt(await pinFrame(other, "notice"));
  await page.bringToFront();
  await enterPin(screen, "1234");
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "0" });
  await other.bringToFront();
  await expectServed(other);
  await other.close();
});

test("a tab in the background asks: refused, nothing is shown over the tab in front", async () => {
  const other = await openHostile(chain);
  await page.evaluate(() => {
    setTimeout(() => {
      ask("02");
    }, 50);
  });
  // A tab in the background draws no frames: the driver's own waiting would wait for one.
  const [answer] = await until("the answer", async () => {
    const answers = await page.evaluate(() => globalThis.answers.map(({ detail }) => detail));
    return answers.length > 0 && answers;
  });
  expect(JSON.parse(answer ?? "")).toEqual(FAILED);
  expect(other.frames()).toHaveLength(1);
  await other.close();
  await page.bringToFront();
  await expectServed();
});

test("a reply that the page forges for itself ends no request", async () => {
  await page.click("#login");
  const screen = await pinFrame(page);
  await page.evaluate(() => {
    document.dispatchEvent(
      new CustomEvent("recvJPKIMsg", { detail: '{"result":"0","certificate":"QVRUQUNLRVI="}' }),
    );
    postMessage({ type: "answer", detail: "{}" }, "*");
    postMessage({ ticket: "00000000-0000-4000-8000-000000000000" }, "*");
  });
  await enterPin(screen, "1234");
  expect((await answersOf(page, 2))[1]).toMatchObject({ result: "0" });
});

test("the portal's origin cannot be claimed: the screen shows what the browser says", async () => {
  await page.evaluate(() => {
    launch(
      JSON.stringify({
        mode: "11",
        keypair_division: "02",
        origin: "https://www.ras-immi.moj.go.jp",
        url: "https://www.ras-immi.moj.go.jp/",
      }),
    );
  });
  const screen = await pinFrame(page, "who-asks");
  const shown = await screen.$eval(".site-origin", (line) => line.getAttribute("data-origin"));
  expect(shown).toBe(chain.site.origin);
  await goOn(screen);
  await enterPin(await pinFrame(page), "1234");
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "0" });
});

test("a PIN page without a ticket shows nothing, framed or opened", async () => {
  const id = chain.chromium.extensionId;
  const tab = await chain.chromium.browser.newPage();
  await tab.goto(
    `chrome-extension://${id}/pin/pin-window.html#00000000-0000-4000-8000-000000000000`,
  );
  await until("the notice", () => tab.$('[data-screen="notice"][data-code="ticket"]'));
  expect(await tab.$('input[name="pin"]')).toBeNull();
  await tab.close();

  await page.bringToFront();
  await page.evaluate((own) => {
    for (const file of ["pin-frame", "pin-window"]) {
      const frame = document.createElement("iframe");
      frame.src = `chrome-extension://${own}/pin/${file}.html`;
      document.body.append(frame);
    }
  }, id);
  await until("both frames to be refused", async () =>
    page
      .frames()
      .slice(1)
      .every((each) => each.url().startsWith("chrome-error:")),
  );
  await expectServed();
});

// Last: it spends what this origin may ask in a minute.
test("a page that keeps asking without a click is stopped, and can be blocked for good", async () => {
  for (let n = 1; ; n += 1) {
    await page.evaluate(() => {
      setTimeout(() => {
        ask("02");
      });
    });
    const screen = await until("a screen", async () => {
      for (const name of ["who-asks", "notice"] as const) {
        for (const each of pinFramesOf(page)) {
          if (await each.$(`[data-screen="${name}"]`)) return { each, name };
        }
      }
      return null;
    });
    if (screen.name === "notice") {
      expect(await screen.each.$('[data-code="request/rate-limited"]')).not.toBeNull();
      expect(n).toBeGreaterThan(3);
      await screen.each.click('button[name="block"]');
      break;
    }
    await cancelPrompt(screen.each);
    await answersOf(page, n);
    await pinFrameGone(page);
  }
  await pinFrameGone(page);
  const answered = await page.evaluate(() => globalThis.answers.length);
  await page.click("#login");
  expect((await answersOf(page, answered + 1))[answered]).toEqual(FAILED);
  expect(page.frames()).toHaveLength(1);

  await (await chain.worker()).evaluate(() => chrome.storage.local.clear());
});
