import { dueDates, loadReminders } from "../settings/reminders.ts";
import { loadSettings, type SettingsStore } from "../settings/settings.ts";

export type ReminderBadgeOptions = {
  readonly store: SettingsStore;
  readonly setBadge: (text: string) => Promise<void>;
  readonly now: () => Date;
};

/** Marks our button while there is a date to remind of, if the person wants that. */
export async function showReminderBadge(options: ReminderBadgeOptions): Promise<void> {
  const { store, setBadge, now } = options;
  const { remind } = await loadSettings(store);
  const isDue = remind && dueDates(await loadReminders(store), now()).length > 0;
  await setBadge(isDue ? "!" : "");
}
