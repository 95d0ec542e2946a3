import { expect, it } from "vitest";
import { CHECKS, type Check, LANES } from "../../../scripts/test/checks.ts";
import { sideBySide } from "../../../scripts/test/side-by-side.ts";

const check = (name: string, more: Partial<Check> = {}): Check => ({
  name,
  command: () => [],
  ...more,
});

/** Runs them; `ends` ends one that runs. `running` is what runs now. */
function started(checks: readonly Check[], lanes: number) {
  const ends = new Map<string, () => void>();
  const all = sideBySide(checks, lanes, ({ name }) => {
    return new Promise((done) => ends.set(name, done));
  });
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    ends.delete(name);
    await new Promise(setImmediate);
  };
  return { all, end, running: () => [...ends.keys()].sort() };
}

it("fills the lanes in the order of the list, and no lane twice", async () => {
  const { all, end, running } = started([check("a"), check("b", { lanes: 2 }), check("c")], 2);

  // b is too wide beside a, c is not.
  expect(running()).toEqual(["a", "c"]);
  await end("a");
  expect(running()).toEqual(["c"]);
  await end("c");
  expect(running()).toEqual(["b"]);
  await end("b");
  await all;
});

it("starts a check when what it needs is over, not before", async () => {
  const { all, end, running } = started([check("a"), check("b", { needs: ["a"] })], 2);

  expect(running()).toEqual(["a"]);
  await end("a");
  expect(running()).toEqual(["b"]);
  await end("b");
  await all;
});

it("takes a check that was not asked for as over", async () => {
  const { all, end, running } = started([check("b", { needs: ["a"] })], 1);

  expect(running()).toEqual(["b"]);
  await end("b");
  await all;
});

it("says so when a check can never start", async () => {
  await expect(started([check("a", { lanes: 3 })], 2).all).rejects.toThrow("a");
});

it("the checks of npm test all fit, and need nothing that comes later", () => {
  CHECKS.forEach((each, index) => {
    const earlier = CHECKS.slice(0, index).map(({ name }) => name);
    expect(each.lanes ?? 1).toBeLessThanOrEqual(LANES);
    expect(earlier).toEqual(expect.arrayContaining([...(each.needs ?? [])]));
  });
});
