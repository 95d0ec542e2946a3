import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import ids from "../../../manifests/extension-ids.json" with { type: "json" };
import {
  BROWSER_NAMES,
  BROWSERS,
  type BrowserName,
} from "../../../native-host/src/install/browsers.ts";
import { install, uninstall } from "../../../native-host/src/install/install.ts";
import { placeOf } from "../../../native-host/src/install/places.ts";
import { registrationFor } from "../../../native-host/src/install/registration.ts";
import type { Platform, System } from "../../../native-host/src/install/system.ts";

const HOMES = {
  linux: "/home/hana",
  darwin: "/Users/hana",
  win32: String.raw`C:\Users\花`,
} as const;
const PROGRAM = { runtime: "/opt/tegata/node", program: "/opt/tegata/tegata.cjs" };
const EXECUTABLE = {
  runtime: null,
  program: String.raw`C:\Users\花\AppData\Local\Programs\Tegata\1.2.3\tegata.exe`,
};

const LINUX = {
  chrome: "/home/hana/.config/google-chrome/NativeMessagingHosts",
  chromium: "/home/hana/.config/chromium/NativeMessagingHosts",
  edge: "/home/hana/.config/microsoft-edge/NativeMessagingHosts",
  brave: "/home/hana/.config/BraveSoftware/Brave-Browser/NativeMessagingHosts",
  vivaldi: "/home/hana/.config/vivaldi/NativeMessagingHosts",
  firefox: "/home/hana/.mozilla/native-messaging-hosts",
} as const satisfies Record<BrowserName, string>;

const SUPPORT = "/Users/hana/Library/Application Support";
const DARWIN = {
  chrome: `${SUPPORT}/Google/Chrome/NativeMessagingHosts`,
  chromium: `${SUPPORT}/Chromium/NativeMessagingHosts`,
  edge: `${SUPPORT}/Microsoft Edge/NativeMessagingHosts`,
  brave: `${SUPPORT}/BraveSoftware/Brave-Browser/NativeMessagingHosts`,
  vivaldi: `${SUPPORT}/Vivaldi/NativeMessagingHosts`,
  firefox: `${SUPPORT}/Mozilla/NativeMessagingHosts`,
} as const satisfies Record<BrowserName, string>;

/** Brave and Vivaldi read Chrome's key on Windows, and have none of their own. */
const WIN32 = {
  chrome: { folder: "chrome", key: String.raw`Google\Chrome` },
  chromium: { folder: "chromium", key: "Chromium" },
  edge: { folder: "edge", key: String.raw`Microsoft\Edge` },
  brave: { folder: "chrome", key: String.raw`Google\Chrome` },
  vivaldi: { folder: "chrome", key: String.raw`Google\Chrome` },
  firefox: { folder: "firefox", key: "Mozilla" },
} as const satisfies Record<BrowserName, { folder: string; key: string }>;

const system = (platform: Platform, home: string = HOMES[platform]): System => ({
  platform,
  home,
  env: {},
  reg: () => 1,
});

const chromiumIds = Object.entries(ids).filter(([name]) => name !== "firefox");
const allowed = (browser: BrowserName) =>
  BROWSERS[browser].kind === "firefox"
    ? { allowed_extensions: [ids.firefox] }
    : { allowed_origins: chromiumIds.map(([, id]) => `chrome-extension://${id}/`) };

const manifestText = (browser: BrowserName, path: string): string =>
  `${JSON.stringify(
    {
      name: "org.tegata.host",
      description: "Tegata: My Number Card for web pages",
      path,
      type: "stdio",
      ...allowed(browser),
    },
    null,
    2,
  )}\n`;

const rows = (platform: "linux" | "darwin", folders: Readonly<Record<BrowserName, string>>) =>
  BROWSER_NAMES.map((browser) => [platform, browser, folders[browser]] as const);

describe("the manifest", () => {
  it.each([
    ...rows("linux", LINUX),
    ...rows("darwin", DARWIN),
  ])("on %s, %s: text and place", (platform, browser, folder) => {
    const on = system(platform);
    const { files } = registrationFor(placeOf(browser, on), [], PROGRAM, on);

    expect(files.map(({ path }) => path)).toEqual(
      [".sh", ".ids.json", ".json"].map((ending) => `${folder}/org.tegata.host${ending}`),
    );
    expect(files.at(-1)?.text).toBe(manifestText(browser, `${folder}/org.tegata.host.sh`));
  });

  it.each(
    BROWSER_NAMES,
  )("on Windows, %s: the executable itself, by a key that it reads", (browser) => {
    const on = system("win32");
    const place = placeOf(browser, on);
    const { files } = registrationFor(place, [], EXECUTABLE, on);
    const { folder, key } = WIN32[browser];

    const base = `${HOMES.win32}\\AppData\\Local\\Tegata\\${folder}\\org.tegata.host`;
    expect(files.map(({ path }) => path)).toEqual([`${base}.ids.json`, `${base}.json`]);
    expect(files.at(-1)?.text).toBe(manifestText(browser, EXECUTABLE.program));
    expect(place.registryKey).toBe(`HKCU\\Software\\${key}\\NativeMessagingHosts\\org.tegata.host`);
  });
});

const filesIn = (folder: string): readonly string[] =>
  (readdirSync(folder, { recursive: true }) as string[]).sort();

/** What may happen to a home between a first install and the last uninstall. */
const happenings = fc.array(
  fc.record({
    browser: fc.constantFrom(...BROWSER_NAMES),
    does: fc.constantFrom("install", "uninstall", "spoil", "truncate", "other host"),
    id: fc.stringMatching(/^[a-p]{32}$/),
  }),
  { maxLength: 12 },
);

describe("whatever happened before", () => {
  it("install mends, the second time changes nothing, uninstall leaves what others put there", () => {
    fc.assert(
      fc.property(happenings, (story) => {
        const home = mkdtempSync(join(tmpdir(), "tegata-home-"));
        try {
          const others = play(story, home);
          const on = system("linux", home);
          for (const browser of BROWSER_NAMES) {
            const registration = registrationFor(placeOf(browser, on), [], PROGRAM, on);
            install(registration, on, { dryRun: false });
            for (const { path, text } of registration.files) {
              expect(readFileSync(path, "utf8")).toBe(text);
            }
            const again = install(registration, on, { dryRun: false });
            expect(again.every(({ does }) => does === "keep")).toBe(true);
          }

          for (const browser of BROWSER_NAMES) {
            uninstall(placeOf(browser, on), on, { dryRun: false });
          }

          const left = filesIn(home).filter(
            (path) => path.endsWith(".json") || path.endsWith(".sh"),
          );
          expect(left).toEqual([...others].sort());
        } finally {
          rmSync(home, { recursive: true });
        }
      }),
      { numRuns: 60 },
    );
  });

  it("a home that no browser ever used is as empty as before", () => {
    const home = mkdtempSync(join(tmpdir(), "tegata-home-"));
    const on = system("linux", home);
    mkdirSync(join(home, ".config"));
    for (const browser of ["chrome", "chromium", "edge", "firefox"] as const) {
      install(registrationFor(placeOf(browser, on), [], PROGRAM, on), on, { dryRun: false });
      uninstall(placeOf(browser, on), on, { dryRun: false });
    }

    expect(filesIn(home)).toEqual([".config"]);
    rmSync(home, { recursive: true });
  });
});

/** Plays a story in a home. Returns what other programs own there. */
function play(
  story: readonly { readonly browser: BrowserName; readonly does: string; readonly id: string }[],
  home: string,
): ReadonlySet<string> {
  const on = system("linux", home);
  const others = new Set<string>();
  for (const { browser, does, id } of story) {
    const place = placeOf(browser, on);
    const manifest = join(place.folder, "org.tegata.host.json");
    mkdirSync(place.folder, { recursive: true });
    if (does === "install") {
      install(registrationFor(place, [id], PROGRAM, on), on, { dryRun: false });
    } else if (does === "uninstall") uninstall(place, on, { dryRun: false });
    else if (does === "spoil") writeFileSync(manifest, '{"path":"/elsewhere"}');
    else if (does === "truncate") writeFileSync(manifest, "");
    else {
      const other = join(place.folder, "org.other.host.json");
      writeFileSync(other, "{}");
      others.add(other.slice(home.length + 1));
    }
    mkdirSync(dirname(place.folder), { recursive: true });
  }
  return others;
}
