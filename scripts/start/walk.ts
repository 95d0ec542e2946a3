import { mkdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import type { Chain } from "../support/chain.ts";
import { ROOT } from "../support/root.ts";
import { diagnose } from "./diagnose.ts";
import { STEPS, type Walker } from "./walk-steps.ts";

const FOLDER = join(ROOT, ".out/walk");

/**
 * Registers and logs in as a person would, in the browser, one line per step. Ends with the line
 * `walk: registered and logged in as NAME` and status 0, or with the reason and status 1.
 */
export async function walk(chain: Chain): Promise<number> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const page = await chain.chromium.browser.newPage();
  const walker: Walker = { chain, page, learned: { authenticationId: "" }, picture };
  for (const [index, step] of STEPS.entries()) {
    const label = `${String(index + 1).padStart(2)}. ${step.name}`;
    try {
      await step.run(walker);
      console.log(label);
    } catch (error) {
      console.log(`${label}: failed`);
      console.error(`walk: ${await diagnose(walker, error)}`);
      return 1;
    }
  }
  console.log(`screenshots: ${relative(ROOT, FOLDER)}/`);
  console.log(`walk: registered and logged in as ${chain.persona.holder.name}`);
  return 0;

  async function picture(name: string): Promise<void> {
    await walker.page.screenshot({ path: join(FOLDER, `${name}.png`) });
  }
}
