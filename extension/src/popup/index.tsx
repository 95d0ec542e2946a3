import type { Overview } from "@tegata/protocol/extension";
import { build } from "../build.ts";
import { openOwnPage } from "../platform/pages.ts";
import {
  mayAccess,
  mayEnterPrivateWindows,
  removeAccess,
  requestAccess,
} from "../platform/permissions.ts";
import { ask, openOptions } from "../platform/runtime.ts";
import { type FrontTab, frontTab } from "../platform/screens.ts";
import {
  changeSettings,
  clientFor,
  isAllowedBy,
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
  const isBuiltIn = origin === PORTAL || (build.loopback && LOOPBACK.test(origin));
  if (!isBuiltIn && !origin.startsWith("https:")) return "insecure";
  const mayAct = await mayAccess(origin);
  // The browser lets a person take back what the manifest asks for.
  if (isBuiltIn) return mayAct ? "built-in" : "withheld";
  return mayAct ? "granted" : "none";
}

async function frontSite({ url }: FrontTab): Promise<PopupSite | null> {
  if (url === null || !/^https?:/.test(url)) return null;
  const { origin } = new URL(url);
  const settings = await loadSettings(settingsStore);
  const { managed } = settings;
  return {
    origin,
    client: clientFor(settings, origin),
    access: isAllowedBy(managed, origin) ? await accessOf(origin) : "forbidden",
    isBlocked: isBlocked(settings, origin),
    managed: {
      client: managed.officialOrigins?.includes(origin) ?? false,
      block: managed.blockedOrigins?.includes(origin) ?? false,
    },
  };
}

const tab = await frontTab();

await start(
  <Popup
    overview={ask({ type: "overview" }) as Promise<Overview>}
    site={await frontSite(tab)}
    privacy={tab.isPrivate ? "private" : (await mayEnterPrivateWindows()) ? null : "private.off"}
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
