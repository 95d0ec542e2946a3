/** A page that calls by `@tegata/client`, and what a test needs to drive it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TegataClient } from "@tegata/client";
import type { Page } from "puppeteer-core";
import { ROOT } from "../../../scripts/support/root.ts";

declare global {
  var tegata: TegataClient;
  /** Outcome of the call that the page has made last; undefined while it waits. */
  var outcome:
    | { ok: true; value: unknown }
    | { ok: false; code: string; message: string }
    | undefined;
  var controller: AbortController;
  var heard: string[];
}

/** The HTML of a page with the client's script-tag build in it. */
export function doorPage(): string {
  const script = join(ROOT, "portal/client/dist/tegata.js");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Door</title>
<h1>Door</h1><button id="go" type="button">Go</button>
<script>${readFileSync(script, "utf8")}</script></html>`;
}

/**
 * Makes the button call: `call` is the page's code, an expression over `tegata` and `controller`.
 * Pressing it is a gesture of the person's.
 */
export async function press(page: Page, call: string): Promise<void> {
  await page.evaluate(`
    outcome = undefined;
    controller = new AbortController();
    document.getElementById("go").addEventListener("click", () => {
      (${call}).then(
        (value) => { outcome = { ok: true, value }; },
        ({ code, message }) => { outcome = { ok: false, code, message }; },
      ).then(() => { answeredAt = Date.now(); });
    }, { once: true });
  `);
  await page.click("#go");
}

export async function outcomeOf(page: Page) {
  const handle = await page.waitForFunction(() => globalThis.outcome);
  return handle.jsonValue();
}
