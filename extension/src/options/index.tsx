import { grantedOrigins, removeAccess } from "../platform/permissions.ts";
import { forgetDates, loadReminders, noteDate } from "../settings/reminders.ts";
import { changeSettings, loadSettings } from "../settings/settings.ts";
import { loadWatchword, saveWatchword } from "../settings/watchword.ts";
import { settingsStore, start } from "../ui/start.tsx";
import { Options } from "./options.tsx";
import "./options.css";

const [settings, watchword, granted, { dates }] = await Promise.all([
  loadSettings(settingsStore),
  loadWatchword(settingsStore),
  grantedOrigins(),
  loadReminders(settingsStore),
]);

await start(
  <Options
    initial={settings}
    watchword={watchword}
    onWatchword={(chosen) => {
      void saveWatchword(settingsStore, chosen);
    }}
    granted={granted}
    onRemove={(origin) => {
      void removeAccess(origin);
    }}
    dates={dates}
    onCardDate={(day) => {
      void noteDate(settingsStore, "card", day);
    }}
    onChange={async (change) => {
      const changed = await changeSettings(settingsStore, change);
      // Who wants no reminders has no dates kept either.
      if (!changed.remind) await forgetDates(settingsStore);
      return changed;
    }}
  />,
);
