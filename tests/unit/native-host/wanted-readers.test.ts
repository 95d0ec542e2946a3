import { expect, test } from "vitest";
import { wantedReaders } from "../../../native-host/src/readers/wanted-readers.ts";

const reader = (name: string) => ({ name, card: "present" as const, change: 1 });
const namesFor = (there: readonly string[], wanted?: string) =>
  wantedReaders(there.map(reader), wanted).map(({ name }) => name);

test("without a choice every reader is looked at", () => {
  expect(namesFor(["A 00 00", "B 01 00"])).toEqual(["A 00 00", "B 01 00"]);
});

test.each([
  ["under its own name", ["A 00 00", "B 01 00"], "B 01 00", ["B 01 00"]],
  ["plugged in before another one (Linux)", ["B 00 00", "A 01 00"], "B 01 00", ["B 00 00"]],
  ["plugged in after another one (Windows)", ["A 0", "B 1"], "B 0", ["B 1"]],
  ["two of a kind: its own name first", ["A 00 00", "A 01 00"], "A 01 00", ["A 01 00"]],
  ["two of a kind under other names: one of them", ["A 02 00", "A 03 00"], "A 01 00", ["A 02 00"]],
  ["never the other slot of the same reader", ["A 00 00", "A 00 01"], "A 01 01", ["A 00 01"]],
  ["not connected", ["A 00 00"], "B 00 00", []],
  ["another reader whose name begins alike", ["A 5321 00 00"], "A 00 00", []],
])("the chosen reader, %s", (_case, there, wanted, found) => {
  expect(namesFor(there, wanted)).toEqual(found);
});
