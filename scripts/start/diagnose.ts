import type { Page } from "puppeteer-core";
import type { Chromium } from "../support/chromium.ts";

/** What the PIN screen says, as the part of the chain that is to blame. */
const TO_BLAME: Readonly<Record<string, string>> = {
  "host/missing": "the host is missing: the browser knows no org.tegata.host",
  "host/forbidden": "the host does not accept this extension",
  "host/crashed": "the host stopped",
  "request/busy": "the card is busy: another conversation of this user is open",
  "service-unavailable": "pcscd is missing: the smart card service does not run",
  "no-reader": "the reader is missing",
  "no-card": "the card is missing: none in the reader",
  "unknown-card": "the card is none with JPKI",
  "mute-card": "the card does not answer",
};

/** Which part of the chain the walk stopped at, in one sentence. */
export async function diagnose(
  { page, chromium }: { readonly page: Page; readonly chromium: Chromium },
  error: unknown,
): Promise<string> {
  const workers = chromium.browser.targets().filter((target) => {
    return target.url().startsWith(`chrome-extension://${chromium.extensionId}/`);
  });
  if (workers.length === 0) return "the extension is missing: it does not run in the browser";
  for (const frame of page.frames()) {
    const said = await frame
      .$eval("[data-screen]", (screen) => {
        const card = screen.querySelector("[data-card]") ?? screen;
        return [screen.getAttribute("data-code"), card.getAttribute("data-card")];
      })
      .catch(() => []);
    const blame = said.map((word) => TO_BLAME[word ?? ""]).find((text) => text !== undefined);
    if (blame !== undefined) return blame;
  }
  return error instanceof Error ? error.message : String(error);
}
