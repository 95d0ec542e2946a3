/** A page that asks as the portal's does, and from its first line on notes every key it can hear. */
import type { Page } from "puppeteer-core";
import type { Chain } from "./extension-chain.ts";

declare global {
  /** Every key and input event that a listener of the page has heard, trusted ones only. */
  var heard: string[];
  /** How the last attack is undone, where a test needs that. */
  var undo: () => void;
}

const EAR = `
  window.heard = [];
  for (const target of [window, document])
    for (const type of ["keydown", "keypress", "keyup", "beforeinput", "input", "textInput", "paste"])
      target.addEventListener(type, (event) => {
        if (event.isTrusted) window.heard.push(type + " " + (event.key ?? event.data ?? ""));
      }, true);
`;

const ASK = `
  window.answers = [];
  window.chain = [];
  function launch(detail) {
    document.dispatchEvent(new CustomEvent("launchJPKIApp", { bubbles: true, detail }));
  }
  function ask(division) {
    launch(JSON.stringify({ mode: "11", keypair_division: division, certificate_type: "01" }));
  }
  document.addEventListener("recvJPKIMsg", (event) => {
    window.answers.push({ detail: event.detail, at: performance.now() });
  });
`;

/** The page, with more of an attacker's own in it. */
export const hostileHtml = (more = ""): string => `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><script>${EAR}${ASK}</script></head>
<body><h1>A page of an attacker</h1>
<button type="button" id="login" onclick="ask('02')">login</button>
<button type="button" id="register" onclick="ask('01')">register</button>
<input id="bait">${more}</body></html>`;

/** A new tab at the hostile page. */
export async function openHostile(chain: Chain, path = "/hostile"): Promise<Page> {
  const page = await chain.chromium.browser.newPage();
  await page.goto(`${chain.site.origin}${path}`);
  return page;
}
