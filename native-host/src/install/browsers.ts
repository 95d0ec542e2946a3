import { win32 } from "node:path";

/** Where each browser looks for native messaging hosts, for one user. A new browser is a new row. */
export type Browser = {
  readonly title: string;
  readonly kind: "chromium" | "firefox";
  /** Under $XDG_CONFIG_HOME, or the home folder where it starts with a dot. */
  readonly linux: string;
  /** For all users. Brave and Vivaldi look in Chrome's. */
  readonly linuxSystem: string;
  /** Under ~/Library/Application Support. */
  readonly darwin: string;
  /** Under HKEY_CURRENT_USER\Software, and its data under %LOCALAPPDATA%. */
  readonly win32: string;
  /** On Windows it reads the keys of this one, and has none of its own. */
  readonly win32KeysOf?: "chrome";
};

export const BROWSERS = {
  chrome: {
    title: "Google Chrome",
    kind: "chromium",
    linux: "google-chrome",
    linuxSystem: "/etc/opt/chrome/native-messaging-hosts",
    darwin: "Google/Chrome",
    win32: String.raw`Google\Chrome`,
  },
  chromium: {
    title: "Chromium",
    kind: "chromium",
    linux: "chromium",
    linuxSystem: "/etc/chromium/native-messaging-hosts",
    darwin: "Chromium",
    win32: "Chromium",
  },
  edge: {
    title: "Microsoft Edge",
    kind: "chromium",
    linux: "microsoft-edge",
    linuxSystem: "/etc/opt/edge/native-messaging-hosts",
    darwin: "Microsoft Edge",
    win32: String.raw`Microsoft\Edge`,
  },
  brave: {
    title: "Brave",
    kind: "chromium",
    linux: "BraveSoftware/Brave-Browser",
    linuxSystem: "/etc/opt/chrome/native-messaging-hosts",
    darwin: "BraveSoftware/Brave-Browser",
    win32: String.raw`BraveSoftware\Brave-Browser`,
    win32KeysOf: "chrome",
  },
  vivaldi: {
    title: "Vivaldi",
    kind: "chromium",
    linux: "vivaldi",
    linuxSystem: "/etc/opt/chrome/native-messaging-hosts",
    darwin: "Vivaldi",
    win32: "Vivaldi",
    win32KeysOf: "chrome",
  },
  firefox: {
    title: "Firefox",
    kind: "firefox",
    linux: ".mozilla",
    linuxSystem: "/usr/lib/mozilla/native-messaging-hosts",
    darwin: "Mozilla",
    win32: "Mozilla",
  },
} as const satisfies Record<string, Browser>;

export type BrowserName = keyof typeof BROWSERS;
export const BROWSER_NAMES = Object.keys(BROWSERS) as readonly BrowserName[];

/** Windows has no folder for manifests: ours lie here, and the registry says so. */
export const windowsFolder = (localAppData: string, browser: BrowserName): string =>
  win32.join(localAppData, "Tegata", browser);

export const isBrowserName = (name: string): name is BrowserName => Object.hasOwn(BROWSERS, name);
