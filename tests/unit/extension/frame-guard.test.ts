import { beforeEach, expect, test, vi } from "vitest";
import { FRESH_MS, FrameGuard, SETTLE_MS } from "../../../extension/src/pin/guard/frame-guard.ts";

let now: number;
let guard: FrameGuard;
const onFailed = vi.fn<(why: string) => void>();

beforeEach(() => {
  now = 0;
  onFailed.mockClear();
  guard = new FrameGuard({ now: () => now, onFailed });
});

type Fault = "restyled" | "displaced" | null;

/** Lets time pass with a beat every 16 ms. */
function beats(ms: number, fault: Fault = null): void {
  for (const end = now + ms; now < end; now += 16) guard.beat({ at: now, fault });
}

/** Lets time pass without a beat. */
function silence(ms: number): void {
  for (const end = now + ms; now < end; now += 40) guard.tick();
}

test("it holds only after it was seen and beaten for half a second", () => {
  guard.seen(true);
  beats(SETTLE_MS - 50);
  expect(guard.holds()).toBe(false);
  beats(100);
  expect(guard.holds()).toBe(true);
  expect(guard.isFresh()).toBe(true);
});

test.each([
  [
    "is not seen",
    () => {
      beats(3000);
    },
  ],
  [
    "does not beat",
    () => {
      guard.seen(true);
      silence(3000);
    },
  ],
  [
    "beats with a fault",
    () => {
      guard.seen(true);
      beats(100, "restyled");
    },
  ],
])("it never holds while the frame %s", (_name, pass) => {
  pass();
  expect(guard.holds()).toBe(false);
});

test("a heartbeat older than 100 ms: nothing is taken any more", () => {
  guard.seen(true);
  beats(600);
  now += FRESH_MS + 1;
  expect(guard.isFresh()).toBe(false);
});

test("a gap in the holder's own time starts the half second anew; late delivery does not", () => {
  guard.seen(true);
  beats(600);
  const late = [1, 2, 3].map((n) => ({ at: now + n * 16, fault: null }));
  now += 64;
  for (const beat of late) guard.beat(beat);
  expect(guard.holds()).toBe(true);
  now += 200;
  guard.beat({ at: now, fault: null });
  expect(guard.holds()).toBe(false);
});

test.each([
  [
    "covered",
    () => {
      guard.seen(false);
      beats(300);
    },
  ],
  [
    "restyled",
    () => {
      beats(300, "restyled");
    },
  ],
  [
    "displaced",
    () => {
      beats(300, "displaced");
    },
  ],
  [
    "stalled",
    () => {
      silence(5000);
    },
  ],
  [
    "focus",
    () => {
      guard.blurred();
      guard.blurred();
    },
  ],
])("a frame that is %s is given up, once, and never trusted again", (why, attack) => {
  guard.seen(true);
  beats(600);
  attack();
  guard.seen(true);
  beats(1000);
  expect(onFailed).toHaveBeenCalledExactlyOnceWith(why);
  expect(guard.holds()).toBe(false);
});

test("one blur and one short stall are no reason to give up", () => {
  guard.seen(true);
  beats(600);
  guard.blurred();
  silence(400);
  beats(700);
  expect(onFailed).not.toHaveBeenCalled();
  expect(guard.holds()).toBe(true);
});

test("a tab in the background is no fault; back in front it must be seen anew", () => {
  guard.seen(true);
  beats(600);
  guard.pause(true);
  silence(60_000);
  expect(onFailed).not.toHaveBeenCalled();
  guard.pause(false);
  beats(100);
  expect(guard.holds()).toBe(false);
  guard.seen(true);
  beats(600);
  expect(guard.holds()).toBe(true);
});
