import type { Overview } from "@tegata/protocol/extension";
import { build } from "../build.ts";
import { openOwnPage } from "../platform/pages.ts";
import { mayAccess, removeAccess, requestAccess } from "../platform/permissions.ts";
import { ask, openOptions } from "../platform/runtime.ts";
import { frontTabUrl } from "../platform/screens.ts";
import {
  changeSettings,
  clientFor,
  isBlocked,
  loadSettings,
  withBlocked,
  withClient,
} from "../settings/settings.ts";
import { settingsStore, start } from "../ui/start.tsx";
import { Popup } from "./popup.tsx";
import type { PopupSite } from "./site-switch.tsx";
import "./popup.css";

const PORTAL = "https://www.ras-immi.moj.go.jp";
const LOOPBACK = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?$/;

async function accessOf(origin: string): Promise<PopupSite["access"]> {
  if (origin === PORTAL || (build.loopback && LOOPBACK.test(origin))) return "built-in";
  if (!origin.startsWith("https:")) return "insecure";
  return (await mayAccess(origin)) ? "granted" : "none";
}

async function frontSite(): Promise<PopupSite | null> {
  const url = await frontTabUrl();
  if (url === null || !/^https?:/.test(url)) return null;
  const { origin } = new URL(url);
  const settings = await loadSettings(settingsStore);
  return {
    origin,
    client: clientFor(settings, origin),
    access: await accessOf(origin),
    isBlocked: isBlocked(settings, origin),
  };
}

await start(
  <Popup
    overview={ask({ type: "overview" }) as Promise<Overview>}
    site={await frontSite()}
    onClient={(site, client) => {
      void changeSettings(settingsStore, (now) => withClient(now, site, client));
    }}
    onBlock={(site, isToBe) => {
      void changeSettings(settingsStore, (now) => withBlocked(now, site, isToBe));
    }}
    onAllow={requestAccess}
    onRemove={(site) => {
      void removeAccess(site);
    }}
    onOpen={(page) => {
      void (page === "settings" ? openOptions() : openOwnPage(`pages/pages.html#${page}`)).then(
        () => {
          window.close();
        },
      );
    }}
  />,
);
