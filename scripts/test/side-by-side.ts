import type { Check } from "./checks.ts";

/**
 * Runs the checks, each as soon as lanes are free for it and what it needs is over; of several
 * that could, the first of the list. A need that is not in the list is taken as met.
 */
export async function sideBySide(
  checks: readonly Check[],
  lanes: number,
  run: (check: Check) => Promise<void>,
): Promise<void> {
  const waiting = [...checks];
  const running = new Map<Check, Promise<void>>();
  const isOver = (name: string): boolean =>
    ![...waiting, ...running.keys()].some((check) => check.name === name);
  const start = (check: Check): void => {
    waiting.splice(waiting.indexOf(check), 1);
    running.set(
      check,
      run(check).finally(() => running.delete(check)),
    );
  };
  while (waiting.length + running.size > 0) {
    const free = lanes - [...running.keys()].reduce((sum, check) => sum + lanesOf(check), 0);
    const next = waiting.find(
      (check) => lanesOf(check) <= free && (check.needs ?? []).every(isOver),
    );
    if (next !== undefined) start(next);
    else if (running.size > 0) await Promise.race(running.values());
    else throw new Error(`can never start: ${waiting.map(({ name }) => name).join(", ")}`);
  }
}

const lanesOf = (check: Check): number => check.lanes ?? 1;
