/** Opens and drives the extension's own pages as a person would. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "puppeteer-core";
import { until } from "../../scripts/support/pin-screen.ts";
import type { Chain } from "./extension-chain.ts";

export type OwnPageName = "welcome" | "card" | "password" | "check";

export const ownPageUrl = ({ chromium }: Pick<Chain, "chromium">, path: string): string =>
  `chrome-extension://${chromium.extensionId}/${path}`;

/** A new tab with one of our pages. */
export async function openOwnPage(
  chain: Pick<Chain, "chromium">,
  name: OwnPageName,
): Promise<Page> {
  const page = await chain.chromium.browser.newPage();
  await page.goto(ownPageUrl(chain, `pages/pages.html#${name}`));
  await until(`the page "${name}"`, () => page.$(`main[data-page="${name}"] h1`));
  return page;
}

export type FrontTab = { readonly url?: string; readonly incognito: boolean };

/**
 * The popup, in a tab. It would be its own tab in front there, so it is told of another one; and no
 * driver can press a button of the browser's own question: the person says no.
 */
export async function openPopupFor(chain: Chain, front: FrontTab): Promise<Page> {
  const page = await chain.chromium.browser.newPage();
  await page.evaluateOnNewDocument((tab) => {
    chrome.tabs.query = (async () => [tab]) as unknown as typeof chrome.tabs.query;
    chrome.permissions.request = async () => false;
  }, front);
  await page.goto(ownPageUrl(chain, "popup/popup.html"));
  await until("the popup", () => page.$(".glance"));
  return page;
}

/** Presses the button for the report; resolves to what the page gave the clipboard. */
export async function copiedReport(page: Page): Promise<string> {
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => {
      document.body.dataset["copied"] = text;
    };
  });
  await page.click('button[name="copy"]');
  return until("the report", () => page.evaluate(() => document.body.dataset["copied"]));
}

export const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent);

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type AxeResults = {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
};

/** What axe-core finds in light, dark and forced colours; empty when all is well. */
export async function axeFindingsInAllThemes(page: Page): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const theme of ["light", "dark"]) {
    // Colours on their way to others are nobody's to judge.
    await page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: theme },
      { name: "prefers-reduced-motion", value: "reduce" },
    ]);
    findings.push(...(await axeFindings(page)));
  }
  const session = await page.createCDPSession();
  const features = [{ name: "forced-colors", value: "active" }];
  await session.send("Emulation.setEmulatedMedia", { features });
  // The person's own system chooses these colours.
  return [...findings, ...(await axeFindings(page, { contrast: false }))];
}

/** What axe-core finds on the page by the rules of WCAG 2.2 A and AA; empty when all is well. */
export async function axeFindings(
  page: Page | Frame,
  { contrast = true }: { readonly contrast?: boolean } = {},
): Promise<readonly string[]> {
  // Through the driver: the page's own policy lets no other script in.
  await page.evaluate(AXE);
  const results = await page.evaluate(async (isContrast) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: Document, options: unknown) => Promise<AxeResults> };
    };
    const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    return axe.run(document, {
      runOnly: { type: "tag", values },
      rules: { "color-contrast": { enabled: isContrast } },
    });
  }, contrast);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
  );
}
