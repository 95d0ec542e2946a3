import { beforeEach, expect, test } from "vitest";
import { GestureLedger } from "../../../extension/src/background/gestures.ts";
import { FakeClock } from "../../support/fake-port.ts";

let clock: FakeClock;
let ledger: GestureLedger;
beforeEach(() => {
  clock = new FakeClock();
  ledger = new GestureLedger(clock.now);
});

test("a request needs a gesture of its own", () => {
  expect(ledger.take("D", 0)).toBe(false);
  expect(ledger.take("D", 1)).toBe(true);
  expect(ledger.take("D", 1)).toBe(false);
  expect(ledger.take("D", 2)).toBe(true);
});

test("gestures are counted per document", () => {
  expect(ledger.take("A", 3)).toBe(true);
  expect(ledger.take("B", 3)).toBe(true);
});

test("the request that follows a confirmed one belongs to it, the third in a row does not", () => {
  expect(ledger.take("D", 1)).toBe(true);
  ledger.confirmed("D");
  expect(ledger.take("D", 1)).toBe(true);
  ledger.confirmed("D");
  expect(ledger.take("D", 1)).toBe(false);
});

test("after the person was asked, one more may follow", () => {
  ledger.take("D", 0);
  ledger.confirmed("D");
  expect(ledger.take("D", 0)).toBe(true);
  ledger.confirmed("D");
  expect(ledger.take("D", 0)).toBe(false);
});

test("what follows a cancelled one, or comes late, does not belong to it", () => {
  ledger.take("D", 1);
  expect(ledger.take("D", 1)).toBe(false);
  ledger.confirmed("D");
  clock.move(5001);
  expect(ledger.take("D", 1)).toBe(false);
});
