import { describe, expect, test } from "vitest";
import { showReminderBadge } from "../../../extension/src/background/reminder-badge.ts";
import {
  dayOf,
  dueDates,
  forgetDates,
  loadReminders,
  markSeen,
  noteDate,
} from "../../../extension/src/settings/reminders.ts";
import { DEFAULT_SETTINGS } from "../../../extension/src/settings/settings.ts";
import { memoryStore } from "../../support/memory-store.ts";

const on = (day: string): Date => new Date(`${day}T12:00:00+09:00`);
const due = (dates: object, seen: number | null, day: string) =>
  dueDates({ dates, seen }, on(day)).map(({ of, daysLeft }) => [of, daysLeft]);

test("a certificate ends on a day in Japan, whatever the clock of this computer says", () => {
  expect(dayOf(new Date("2031-03-31T14:59:59Z"))).toBe("2031-03-31");
  expect(dayOf(new Date("2031-03-31T15:00:00Z"))).toBe("2031-04-01");
});

describe("what is due", () => {
  const dates = { signature: "2031-04-01", card: "2031-05-01" };

  test.each([
    ["2030-12-31", []],
    ["2031-01-01", [["signature", 90]]],
    [
      "2031-04-02",
      [
        ["signature", -1],
        ["card", 29],
      ],
    ],
  ] as const)("on %s: %j", (day, expected) => {
    expect(due(dates, null, day)).toEqual(expected);
  });

  test.each([
    [90, "2031-01-05", 0],
    [90, "2031-03-01", 0],
    [90, "2031-03-02", 2],
    [30, "2031-03-20", 0],
    [30, "2031-03-26", 2],
    [7, "2031-04-02", 2],
    [0, "2031-06-01", 0],
  ])("seen %i days before, it is said again when nearer by a stage: %s", (seen, day, count) => {
    expect(due(dates, seen, day)).toHaveLength(count);
  });
});

test("dates are noted, seen and forgotten; a new date is said although an old one was seen", async () => {
  const store = memoryStore();
  const now = on("2031-03-20");
  await noteDate(store, "signature", "2031-04-01");
  await markSeen(store, now);
  expect(dueDates(await loadReminders(store), now)).toEqual([]);

  await noteDate(store, "signature", "2031-04-01");
  expect(dueDates(await loadReminders(store), now)).toEqual([]);
  // In the stage of the one that was seen: only that it is new brings it back.
  await noteDate(store, "card", "2031-04-10");
  expect(dueDates(await loadReminders(store), now)).toHaveLength(2);

  await noteDate(store, "card", null);
  expect((await loadReminders(store)).dates).toEqual({ signature: "2031-04-01" });
  await forgetDates(store);
  expect((await loadReminders(store)).dates).toEqual({});
});

test("the button is marked only for who wants it, and only while something is due", async () => {
  const marks: string[] = [];
  const show = (remind: boolean, day: string) =>
    showReminderBadge({
      store: memoryStore({
        settings: { ...DEFAULT_SETTINGS, remind },
        reminders: { dates: { card: "2031-04-01" }, seen: null },
      }),
      setBadge: async (text) => {
        marks.push(text);
      },
      now: () => on(day),
    });
  await show(false, "2031-03-31");
  await show(true, "2030-06-01");
  await show(true, "2031-03-31");
  expect(marks).toEqual(["", "", "!"]);
});
