import type { Overview } from "@tegata/protocol/extension";
import { ask, openOptions } from "../platform/runtime.ts";
import { frontTabUrl } from "../platform/screens.ts";
import { changeSettings, clientFor, loadSettings, withClient } from "../settings/settings.ts";
import { settingsStore, start } from "../ui/start.tsx";
import { Popup } from "./popup.tsx";
import "./popup.css";

const url = await frontTabUrl();
const origin = url !== null && /^https?:/.test(url) ? new URL(url).origin : null;
const settings = await loadSettings(settingsStore);

await start(
  <Popup
    overview={ask({ type: "overview" }) as Promise<Overview>}
    site={origin === null ? null : { origin, client: clientFor(settings, origin) }}
    onClient={(site, client) => {
      void changeSettings(settingsStore, (now) => withClient(now, site, client));
    }}
    onSettings={() => {
      void openOptions();
    }}
  />,
);
