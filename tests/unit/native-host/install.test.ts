import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BROWSER_NAMES, type BrowserName } from "../../../native-host/src/install/browsers.ts";
import { install, uninstall } from "../../../native-host/src/install/install.ts";
import { placeOf } from "../../../native-host/src/install/places.ts";
import { registrationFor } from "../../../native-host/src/install/registration.ts";
import { UnsafeFolderError } from "../../../native-host/src/install/safe-folder.ts";
import type { System } from "../../../native-host/src/install/system.ts";

const PROGRAM = { runtime: "/opt/it's node/node", program: "/opt/tegata/tegata.cjs" };
const EXTRA = "aaaabbbbccccddddeeeeffffgggghhhh";
const really = { dryRun: false };

let home: string;
let registry: string[][];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "tegata-home-"));
  registry = [];
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

const system = (platform: System["platform"]): System => ({
  platform,
  home,
  env: {},
  reg: (args) => registry.push([...args]) * 0,
});

const register = (browser: BrowserName, on: System) =>
  registrationFor(placeOf(browser, on), [EXTRA], PROGRAM, on);

const tree = (): readonly string[] => readdirSync(home, { recursive: true }).map(String).sort();

describe("install", () => {
  it.each([
    ["chrome", "linux", ".config/google-chrome/NativeMessagingHosts"],
    ["chromium", "linux", ".config/chromium/NativeMessagingHosts"],
    ["edge", "linux", ".config/microsoft-edge/NativeMessagingHosts"],
    ["firefox", "linux", ".mozilla/native-messaging-hosts"],
    ["chrome", "darwin", "Library/Application Support/Google/Chrome/NativeMessagingHosts"],
    ["edge", "darwin", "Library/Application Support/Microsoft Edge/NativeMessagingHosts"],
  ] as const)("registers %s on %s where the browser looks", (browser, platform, folder) => {
    install(register(browser, system(platform)), system(platform), really);

    const manifest: unknown = JSON.parse(
      readFileSync(join(home, folder, "org.tegata.host.json"), "utf8"),
    );
    expect(manifest).toMatchObject({
      name: "org.tegata.host",
      type: "stdio",
      path: join(home, folder, "org.tegata.host.sh"),
    });
  });

  it("allows the extra ids in the manifest and beside it, each browser its own kind", () => {
    const on = system("linux");
    install(register("chrome", on), on, really);
    install(register("firefox", on), on, really);
    const read = (path: string): unknown => JSON.parse(readFileSync(join(home, path), "utf8"));

    const chrome = ".config/google-chrome/NativeMessagingHosts/org.tegata.host";
    expect(read(`${chrome}.json`)).toMatchObject({
      allowed_origins: expect.arrayContaining([`chrome-extension://${EXTRA}/`]) as unknown,
    });
    expect(read(`${chrome}.ids.json`)).toContain(EXTRA);
    expect(read(".mozilla/native-messaging-hosts/org.tegata.host.json")).toMatchObject({
      allowed_extensions: ["tegata@tegata.org"],
    });
  });

  it("writes a launcher that runs, quotes its paths and cleans the environment", () => {
    const on = system("linux");
    install(register("chrome", on), on, really);
    const path = join(home, ".config/google-chrome/NativeMessagingHosts/org.tegata.host.sh");

    const text = readFileSync(path, "utf8");

    expect(statSync(path).mode & 0o100).toBe(0o100);
    expect(text).toContain(String.raw`exec '/opt/it'\''s node/node' '/opt/tegata/tegata.cjs'`);
    expect(text).toMatch(/^unset .*NODE_OPTIONS.*NODE_EXTRA_CA_CERTS/m);
    expect(text).toContain("ulimit -c 0");
  });

  it("tells Windows by the registry, with a batch file as launcher", () => {
    const on = system("win32");
    const registration = registrationFor(placeOf("edge", on), [], PROGRAM, on);

    const [launcher, , manifest] = registration.files;
    install({ ...registration, files: [] }, on, really);

    expect(launcher?.path).toMatch(/\\Tegata\\edge\\org\.tegata\.host\.bat$/);
    expect(launcher?.text).toContain('set "NODE_OPTIONS="\r\n');
    expect(manifest?.text).toContain("org.tegata.host.bat");
    expect(registration.place.registryKey).toBe(
      String.raw`HKCU\Software\Microsoft\Edge\NativeMessagingHosts\org.tegata.host`,
    );
  });

  it("does nothing the second time, and nothing at all on a dry run", () => {
    const on = system("linux");
    install(register("chrome", on), on, { dryRun: true });
    expect(tree()).toEqual([]);

    install(register("chrome", on), on, really);
    const again = install(register("chrome", on), on, really);

    expect(new Set(again.map(({ does }) => does))).toEqual(new Set(["keep"]));
  });

  it("mends a file that was changed", () => {
    const on = system("linux");
    install(register("chrome", on), on, really);
    const path = join(home, ".config/google-chrome/NativeMessagingHosts/org.tegata.host.json");
    writeFileSync(path, "{}");

    install(register("chrome", on), on, really);

    expect(readFileSync(path, "utf8")).toContain("org.tegata.host.sh");
  });

  it("refuses a folder that others can write to, before it writes anything", () => {
    const on = system("linux");
    mkdirSync(join(home, ".config"));
    chmodSync(join(home, ".config"), 0o777);

    expect(() => install(register("chrome", on), on, really)).toThrow(UnsafeFolderError);
    expect(tree()).toEqual([".config"]);
  });
});

describe("uninstall", () => {
  it.each(BROWSER_NAMES)("removes all that install wrote for %s, and nothing else", (browser) => {
    const on = system("linux");
    const place = placeOf(browser, on);
    mkdirSync(place.folder, { recursive: true });
    writeFileSync(join(place.folder, "org.other.host.json"), "{}");
    const before = tree();
    install(register(browser, on), on, really);

    uninstall(place, on, really);

    expect(tree()).toEqual(before);
    expect(existsSync(join(place.folder, "org.other.host.json"))).toBe(true);
  });
});
