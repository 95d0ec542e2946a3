import { HOST_NAME } from "@tegata/protocol/host-name";
import { BROWSERS, type Browser, type BrowserName, windowsFolder } from "./browsers.ts";
import { joinOn, type System } from "./system.ts";

/** Where one browser's registration lives. */
export type Place = {
  readonly label: string;
  readonly kind: "chromium" | "firefox";
  /** Holds the manifest, the launcher and the allowed ids. */
  readonly folder: string;
  /** Is there when the browser was used on this account. */
  readonly profile: string;
  /** Windows finds the manifest by this key. */
  readonly registryKey: string | null;
};

export function placeOf(browser: BrowserName, system: System): Place {
  const { platform, home, env } = system;
  const row: Browser = BROWSERS[browser];
  const base = { label: row.title, kind: row.kind };
  const at = (...parts: readonly string[]) => joinOn(platform, ...parts);
  switch (platform) {
    case "linux": {
      const config = env["XDG_CONFIG_HOME"] ?? at(home, ".config");
      const profile = row.linux.startsWith(".") ? at(home, row.linux) : at(config, row.linux);
      const folder = row.kind === "firefox" ? "native-messaging-hosts" : "NativeMessagingHosts";
      return { ...base, profile, folder: at(profile, folder), registryKey: null };
    }
    case "darwin": {
      const profile = at(home, "Library", "Application Support", row.darwin);
      return { ...base, profile, folder: at(profile, "NativeMessagingHosts"), registryKey: null };
    }
    case "win32": {
      const local = env["LOCALAPPDATA"] ?? at(home, "AppData", "Local");
      const owner = row.win32KeysOf ?? browser;
      const parts = ["HKCU\\Software", BROWSERS[owner].win32, "NativeMessagingHosts", HOST_NAME];
      return {
        ...base,
        profile: at(local, row.win32),
        folder: windowsFolder(local, owner),
        registryKey: parts.join("\\"),
      };
    }
  }
}

/** A Chromium that keeps its data elsewhere looks there for hosts too (not on Windows). */
export function placeInUserData(folder: string, system: System): Place {
  return {
    label: folder,
    kind: "chromium",
    profile: folder,
    folder: joinOn(system.platform, folder, "NativeMessagingHosts"),
    registryKey: null,
  };
}
