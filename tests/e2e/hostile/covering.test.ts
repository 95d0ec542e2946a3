/** Pages that cover, restyle or move the PIN frame. */
import type { Frame, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import {
  cancelPrompt,
  enterPin,
  pinFrame,
  pinFrameGone,
  pinWindow,
  pinWindowGone,
  until,
} from "../../../scripts/support/pin-screen.ts";
import { type Chain, startChain, verifiesOf } from "../../support/extension-chain.ts";
import { hostileHtml, openHostile } from "../../support/hostile-page.ts";
import { answersOf } from "../../support/jlis-page.ts";

let chain: Chain;
let page: Page;
let frame: Frame;

const WATCHWORD = { phrase: "梅干しおにぎり", color: "plum", picture: "crane" };

beforeAll(async () => {
  chain = await startChain({ pages: { "/hostile": hostileHtml() } });
  const worker = await chain.worker();
  await worker.evaluate((watchword) => chrome.storage.local.set({ watchword }), WATCHWORD);
});
beforeEach(async () => {
  page = await openHostile(chain);
  await page.click("#login");
  frame = await pinFrame(page);
});
afterEach(async () => {
  await page.close();
  await pinWindowGone(chain.chromium.browser);
});
afterAll(async () => {
  await chain[Symbol.asyncDispose]();
});

/** In the page: the element that holds the frame. */
const HOLDER = "document.documentElement.lastElementChild";

const popover = (style: string): string =>
  `const over = document.createElement("div"); over.popover = "manual";
   over.style.cssText = "margin:0;border:0;padding:0;inset:auto;position:fixed;${style}";
   document.body.append(over); over.showPopover();`;

const important = (element: string, property: string, value: string): string =>
  `${element}.style.setProperty("${property}", "${value}", "important");`;

const HTML = "document.documentElement";

test.each([
  [
    "an opaque popover",
    "covered",
    popover("left:0;top:0;width:100vw;height:100vh;background:#fff"),
  ],
  ["a popover of one pixel", "covered", popover("left:500px;top:300px;width:1px;height:1px")],
  [
    "a popover that is all but transparent and lets clicks through",
    "covered",
    popover("left:0;top:0;width:100vw;height:100vh;opacity:.01;pointer-events:none"),
  ],
  [
    "a modal dialog on top",
    "covered",
    `const over = document.createElement("dialog"); over.append("bait");
     document.body.append(over); over.showModal();`,
  ],
  ["the holder at opacity .99", "restyled", important(HOLDER, "opacity", ".99")],
  ["the document at opacity .99", "restyled", important(HTML, "opacity", ".99")],
  [
    "a mask on the holder",
    "restyled",
    important(HOLDER, "mask-image", "linear-gradient(#0000,#0000)"),
  ],
  [
    "a mask on the document",
    "restyled",
    important(HTML, "mask-image", "linear-gradient(#0000,#0000)"),
  ],
  [
    "-webkit-mask-box-image",
    "restyled",
    important(HTML, "-webkit-mask-box-image", "linear-gradient(#0000,#0000)"),
  ],
  ["zoom", "restyled", important(HTML, "zoom", ".3")],
  ["clip-path", "restyled", important(HTML, "clip-path", "circle(20px)")],
  [
    "rounded corners that clip",
    "restyled",
    `${important(HOLDER, "border-radius", "50%")} ${important(HOLDER, "overflow", "clip")}`,
  ],
  ["a scale", "restyled", important(HTML, "transform", "scale(.5)")],
  ["a filter", "restyled", important(HTML, "filter", "blur(9px)")],
  ["a blend mode", "restyled", important(HOLDER, "mix-blend-mode", "difference")],
  [
    "an endless small translation",
    "restyled",
    `${HTML}.animate([{ translate: "0 0" }, { translate: "1px 0" }], { duration: 1e6, iterations: Infinity });`,
  ],
  ["a holder that is not drawn", "displaced", important(HOLDER, "display", "none")],
])("%s: the frame is given up, a window says why (%s)", async (_name, why, attack) => {
  const before = verifiesOf(chain);
  await page.evaluate(attack);

  const screen = await pinWindow(chain.chromium.browser);
  expect(await screen.$eval("[data-moved]", (line) => line.getAttribute("data-moved"))).toBe(why);
  await pinFrameGone(page);
  await cancelPrompt(screen);
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "1" });
  expect(verifiesOf(chain)).toBe(before);
});

test("the frame left alone: it shows the watchword and takes the password", async () => {
  expect(await frame.$eval(".watchword", (line) => line.textContent)).toBe(WATCHWORD.phrase);
  await enterPin(frame, "1234");
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "0" });
});

test.each([
  [
    "a style sheet that aims at the holder",
    `const sheet = new CSSStyleSheet(); sheet.replaceSync("html > div { opacity: .1 !important; transform: scale(.2) !important; mask-image: linear-gradient(#0000,#0000) !important }");
     document.adoptedStyleSheets = [sheet];`,
  ],
  [
    "an overlay at the highest z-index: it lies below the top layer",
    `const over = document.createElement("div");
     over.style.cssText = "position:fixed;inset:0;background:#fff;z-index:2147483647";
     document.body.append(over);`,
  ],
  ["an animation of the page's own content", `document.body.animate([{ opacity: 0 }], 1e6);`],
])("%s changes nothing: the frame takes the password", async (_name, attack) => {
  await page.evaluate(attack);
  await enterPin(frame, "1234");
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "0" });
  await pinFrameGone(page);
});

test("a window that took the frame's place finishes the request", async () => {
  await page.evaluate(important(HTML, "zoom", ".3"));
  const screen = await pinWindow(chain.chromium.browser);
  expect(await screen.$eval(".watchword", (line) => line.textContent)).toBe(WATCHWORD.phrase);
  await enterPin(screen, "1234");
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "0" });
});

test("a document that disturbed its frame once gets windows from then on", async () => {
  await page.evaluate(`${important(HTML, "zoom", ".3")} undo = () => ${HTML}.style.zoom = ""`);
  await cancelPrompt(await pinWindow(chain.chromium.browser));
  await answersOf(page, 1);
  await page.evaluate(() => {
    globalThis.undo();
  });
  await page.click("#login");
  await enterPin(await pinWindow(chain.chromium.browser), "1234");
  expect((await answersOf(page, 2))[1]).toMatchObject({ result: "0" });
});

test.each([
  ["removed", `${HOLDER}.remove()`],
  ["moved to another parent", `document.body.append(${HOLDER})`],
])("a holder that is %s: the request is cancelled, nothing was sent", async (_name, attack) => {
  const before = verifiesOf(chain);
  await frame.type('input[name="pin"]', "12");
  await page.evaluate(attack);
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "1" });
  await pinFrameGone(page);
  expect(verifiesOf(chain)).toBe(before);
});

test("while the frame is half covered it shows no watchword and takes no input", async () => {
  await page.evaluate(popover("left:0;top:0;width:50vw;height:100vh;background:#fff"));
  await until("the watchword to go", async () => (await frame.$(".watchword")) === null);
  // It goes on in a window soon: then nothing is left to type into.
  const taken = await frame
    .type('input[name="pin"]', "1")
    .then(() => frame.$eval('input[name="pin"]', (input) => input.value))
    .catch(() => "");
  expect(taken).toBe("");
  await cancelPrompt(await pinWindow(chain.chromium.browser));
});

test("a page that blocks its main thread: no watchword, and what is typed is dropped", async () => {
  await page.evaluate(() => {
    setTimeout(() => {
      const end = performance.now() + 1500;
      while (performance.now() < end);
    }, 100);
  });
  await until("the guard to lapse", () => frame.$('form[data-guard="waits"]'));
  const lapsed = await frame.$eval("main", (main) => ({
    guard: main.querySelector("form")?.getAttribute("data-guard"),
    lendsWatchword: main.querySelector(".watchword") !== null,
  }));
  expect(lapsed).toEqual({ guard: "waits", lendsWatchword: false });
  await frame.$eval('input[name="pin"]', (input) => {
    input.focus();
  });
  // Straight to the frame's process: the page's is busy.
  await frame.type('input[name="pin"]', "12");
  await until("the sentence", () => frame.$('[data-emptied="guard"]'));
  expect(await frame.$eval('input[name="pin"]', (input) => input.value)).toBe("");
  await enterPin(frame, "1234");
  expect((await answersOf(page, 1))[0]).toMatchObject({ result: "0" });
});

test("the watchword is in no place that the page can read", async () => {
  const seen = await page.evaluate(() => {
    const texts = [document.documentElement.outerHTML, document.documentElement.innerText];
    texts.push(...performance.getEntries().map((entry) => JSON.stringify(entry)));
    return { text: texts.join("\n"), frames: window.length };
  });
  expect(seen.text).not.toContain(WATCHWORD.phrase);
  expect(seen.text).not.toContain("pin-frame");
  expect(seen.frames).toBe(0);
  await cancelPrompt(frame);
});
