import { changeSettings, loadSettings } from "../settings/settings.ts";
import { settingsStore, start } from "../ui/start.tsx";
import { Options } from "./options.tsx";
import "./options.css";

await start(
  <Options
    initial={await loadSettings(settingsStore)}
    onChange={(change) => changeSettings(settingsStore, change)}
  />,
);
