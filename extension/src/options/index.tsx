import { grantedOrigins, removeAccess } from "../platform/permissions.ts";
import { changeSettings, loadSettings } from "../settings/settings.ts";
import { loadWatchword, saveWatchword } from "../settings/watchword.ts";
import { settingsStore, start } from "../ui/start.tsx";
import { Options } from "./options.tsx";
import "./options.css";

await start(
  <Options
    initial={await loadSettings(settingsStore)}
    watchword={await loadWatchword(settingsStore)}
    onWatchword={(watchword) => {
      void saveWatchword(settingsStore, watchword);
    }}
    granted={await grantedOrigins()}
    onRemove={(origin) => {
      void removeAccess(origin);
    }}
    onChange={(change) => changeSettings(settingsStore, change)}
  />,
);
