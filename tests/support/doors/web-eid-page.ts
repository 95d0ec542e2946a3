/** A small client of the page protocol of web-eid.js, written from the protocol. */
import type { Page } from "puppeteer-core";

declare global {
  /** All that came back: acknowledgements and answers. */
  var replies: ({ action: string } & Record<string, unknown>)[];
  /** Another client acknowledges every request, 150 ms after it: half of what it is given. */
  var hasRival: boolean;
}

export const WEB_EID_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Web eID</title>
<h1>Web eID</h1><button id="go" type="button">Go</button>
<script>
  var replies = [];
  var hasRival = false;
  addEventListener("message", ({ data, source, origin }) => {
    if (source !== window || origin !== location.origin) return;
    if (!/^web-eid:/.test(data.action)) return;
    if (/-(ack|success|failure)$/.test(data.action)) replies.push(data);
    else if (hasRival) setTimeout(() => postMessage({ action: data.action + "-ack" }, "*"), 150);
  });
</script></html>`;

/** Posts one request from a press of the page's button. */
export async function webEidCall(page: Page, action: string, fields: object): Promise<void> {
  await page.evaluate(
    (message) => {
      globalThis.replies = [];
      const post = (): void => {
        postMessage(message, "*");
      };
      document.getElementById("go")?.addEventListener("click", post, { once: true });
    },
    { action, libraryVersion: "2.0.2", ...fields, options: { lang: "en" } },
  );
  await page.click("#go");
}

export async function webEidOutcome(page: Page) {
  const handle = await page.waitForFunction(() => {
    const reply = globalThis.replies.find(({ action }) => /-(?:success|failure)$/.test(action));
    const acknowledged = globalThis.replies[0]?.action.endsWith("-ack") === true;
    return reply && { acknowledged, reply };
  });
  return handle.jsonValue() as Promise<{ acknowledged: boolean; reply: Record<string, unknown> }>;
}
