import { mkdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import type { Page } from "puppeteer-core";
import type { Chain } from "../support/chain.ts";
import { ROOT } from "../support/root.ts";
import { diagnose } from "./diagnose.ts";
import { answerOverPage } from "./prompt-over-page.ts";
import { STEPS, type Walker } from "./walk-steps.ts";

type WalkOptions = {
  /** Where the screenshots go; what was there before is removed. */
  readonly folder?: string;
  readonly say?: (line: string) => void;
};

/** What differs between browsers. */
export type WalkedBrowser = Pick<Walker, "chain" | "browser" | "answerPrompt"> & {
  /** Which part is to blame for a step that failed, in one sentence. */
  readonly diagnose: (page: Page, error: unknown) => Promise<string>;
};

/** {@link walkIn} Chromium, where prompts are over the page. */
export function walk(chain: Chain, options?: WalkOptions): Promise<number> {
  const { chromium } = chain;
  return walkIn(
    {
      ...{ chain, browser: chromium.browser, answerPrompt: answerOverPage },
      diagnose: (page, error) => diagnose({ page, chromium }, error),
    },
    options,
  );
}

/**
 * Registers and logs in as a person would, in the browser, one line per step. Ends with the line
 * `walk: registered and logged in as NAME` and status 0, or with the reason and status 1.
 */
export async function walkIn(
  { chain, browser, answerPrompt, ...walked }: WalkedBrowser,
  { folder = join(ROOT, ".out/walk"), say = console.log }: WalkOptions = {},
): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  const learned = { authenticationId: "" };
  const walker: Walker = { chain, browser, answerPrompt, page, learned, picture };
  for (const [index, step] of STEPS.entries()) {
    const label = `${String(index + 1).padStart(2)}. ${step.name}`;
    try {
      await step.run(walker);
      say(label);
    } catch (error) {
      say(`${label}: failed`);
      say(`walk: ${await walked.diagnose(walker.page, error)}`);
      return 1;
    }
  }
  say(`screenshots: ${relative(ROOT, folder)}/`);
  say(`walk: registered and logged in as ${chain.persona.holder.name}`);
  return 0;

  async function picture(name: string): Promise<void> {
    // A prompt lies over what the person sees; without one the whole page is worth a look.
    const fullPage = walker.page.frames().length === 1;
    await walker.page.screenshot({ fullPage, path: join(folder, `${name}.png`) });
  }
}
