import { Reminders } from "@tegata/protocol/settings";
import type { SettingsStore } from "./settings.ts";

/** What is reminded of: the two certificates by the card, the card's own date by the person. */
export type RemindedOf = keyof Reminders["dates"];

const REMINDED_OF: readonly RemindedOf[] = ["authentication", "signature", "card"];

/** How near a date is when it is said again: the office renews from three months before. */
const STAGES = [90, 30, 7, 0] as const;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Japan has one time zone and no summer time. */
const JAPAN_MS = 9 * 60 * 60 * 1000;

const KEY = "reminders";
const NONE: Reminders = { dates: {}, seen: null };

type Store = Pick<SettingsStore, "read" | "write">;

export async function loadReminders({ read }: Pick<Store, "read">): Promise<Reminders> {
  const parsed = Reminders.safeParse(await read(KEY));
  return parsed.success ? parsed.data : NONE;
}

/** Notes a date (`YYYY-MM-DD`), or forgets it: null. What was seen of the old dates counts no more. */
export async function noteDate(store: Store, of: RemindedOf, day: string | null): Promise<void> {
  const { dates, seen } = await loadReminders(store);
  if ((dates[of] ?? null) === day) return;
  const next = Object.entries<unknown>({ ...dates, [of]: day }).filter(([, each]) => each !== null);
  await store.write(KEY, {
    dates: Object.fromEntries(next),
    seen: day === null ? seen : null,
  });
}

export const forgetDates = ({ write }: Pick<Store, "write">): Promise<void> => write(KEY, NONE);

/** The day in Japan on which a certificate ends. */
export const dayOf = (date: Date): string =>
  new Date(date.getTime() + JAPAN_MS).toISOString().slice(0, 10);

export type DueDate = { readonly of: RemindedOf; readonly day: string; readonly daysLeft: number };

const daysUntil = (day: string, now: Date): number =>
  Math.round((Date.parse(day) - Date.parse(dayOf(now))) / DAY_MS);

/** How near the nearest date is, in stages; null: far. */
const stageOf = (daysLeft: number): number | null =>
  STAGES.findLast((stage) => daysLeft <= stage) ?? null;

/** The dates to remind of now, the nearest first. Empty when the person has seen them so near. */
export function dueDates({ dates, seen }: Reminders, now: Date): readonly DueDate[] {
  const due = REMINDED_OF.flatMap((of): readonly DueDate[] => {
    const day = dates[of];
    return day === undefined ? [] : [{ of, day, daysLeft: daysUntil(day, now) }];
  })
    .filter(({ daysLeft }) => stageOf(daysLeft) !== null)
    .sort((one, other) => one.daysLeft - other.daysLeft);
  const stage = due[0] ? stageOf(due[0].daysLeft) : null;
  return stage === null || (seen !== null && seen <= stage) ? [] : due;
}

/** The person has seen them: silent until one comes nearer by a stage. */
export async function markSeen(store: Store, now: Date): Promise<void> {
  const reminders = await loadReminders(store);
  const [nearest] = dueDates(reminders, now);
  if (nearest) await store.write(KEY, { ...reminders, seen: stageOf(nearest.daysLeft) });
}
