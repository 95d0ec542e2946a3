import { grantedOrigins, removeAccess } from "../platform/permissions.ts";
import { changeSettings, loadSettings } from "../settings/settings.ts";
import { loadWatchword, saveWatchword } from "../settings/watchword.ts";
import { settingsStore, start } from "../ui/start.tsx";
import { Options } from "./options.tsx";
import "./options.css";

const [settings, watchword, granted] = await Promise.all([
  loadSettings(settingsStore),
  loadWatchword(settingsStore),
  grantedOrigins(),
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
    onChange={(change) => changeSettings(settingsStore, change)}
  />,
);
