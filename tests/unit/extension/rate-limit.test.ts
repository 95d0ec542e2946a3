import { expect, test } from "vitest";
import { RateLimit } from "../../../extension/src/background/rate-limit.ts";
import { FakeClock } from "../../support/fake-port.ts";

const SITE = "https://site.example";

const limited = () => {
  const clock = new FakeClock();
  const limit = new RateLimit(clock.now);
  const takeUntilRefused = (kind: "asked" | "unasked"): number => {
    for (let n = 0; ; n += 1) if (limit.take(SITE, kind) !== "allow") return n;
  };
  return { clock, limit, takeUntilRefused };
};

test("eight prompts a minute without a click, thirty-two with one", () => {
  expect(limited().takeUntilRefused("unasked")).toBe(8);
  expect(limited().takeUntilRefused("asked")).toBe(32);
});

test("the person is told once, then the site is refused in silence", () => {
  const { limit, takeUntilRefused } = limited();
  takeUntilRefused("unasked");
  expect(limit.take(SITE, "unasked")).toBe("refuse");
});

test("a minute later it may ask again, and be told again", () => {
  const { clock, limit, takeUntilRefused } = limited();
  takeUntilRefused("unasked");
  clock.move(60_000);
  expect(limit.take(SITE, "unasked")).toBe("allow");
});

test("a request that the person completed clears the account", () => {
  const { limit, takeUntilRefused } = limited();
  takeUntilRefused("unasked");
  limit.completed(SITE);
  expect(limit.take(SITE, "unasked")).toBe("allow");
});

test("one site's nuisance is not another's", () => {
  const { limit, takeUntilRefused } = limited();
  takeUntilRefused("unasked");
  expect(limit.take("https://other.example", "unasked")).toBe("allow");
});
