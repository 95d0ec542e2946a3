/** Measures how soon a page hears that a part of the chain has died. */
import type { Page } from "puppeteer-core";
import { expect } from "vitest";

/** What ARCHITECTURE.md promises: a part that dies ends the request within this. */
const LIMIT_MS = 200;
const DEATHS_MAX = 3;

declare global {
  /** By the clock of the wall, when the page was answered last. */
  var answeredAt: number;
}

/** Goes into a page beside its own code: notes when each answer of either door arrives. */
export const STOPWATCH = `<script>
  document.addEventListener("recvJPKIMsg", () => { window.answeredAt = Date.now(); });
</script>`;

/**
 * Kills, and resolves to the milliseconds until the page had its answer. The page and this process
 * read the same clock, and ours is read before the order to die is given: what is measured is never
 * less than what the person waits.
 */
export async function deathOf(page: Page, kill: () => unknown): Promise<number> {
  await page.evaluate(() => {
    globalThis.answeredAt = 0;
  });
  const died = Date.now();
  await kill();
  const answered = await page.waitForFunction(() => globalThis.answeredAt || null);
  return Number(await answered.jsonValue()) - died;
}

/**
 * Lets a part die until the page hears of it in time. On an idle machine it takes 5 to 15 ms; on a
 * busy one a process may wait for its turn for longer than the limit, but not each time. A wait
 * that is built in, such as a timer or a deadline, would be there each time.
 */
export async function expectInTime(die: () => Promise<number>): Promise<void> {
  const waits: number[] = [];
  while (waits.length < DEATHS_MAX && !waits.some((ms) => ms < LIMIT_MS)) waits.push(await die());
  expect(Math.min(...waits), `ms until the page heard: ${waits.join(", ")}`).toBeLessThan(LIMIT_MS);
}
