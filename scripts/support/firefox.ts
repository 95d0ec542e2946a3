import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { extensionFolder } from "../build/extension-folder.ts";
import { HOST_PROGRAM } from "./chromium.ts";
import { until } from "./pin-screen.ts";

const BROWSERS = ["/usr/bin/firefox-esr", "/usr/bin/firefox"];

/** Keeps Firefox from calling home. */
const QUIET = {
  "app.update.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "browser.safebrowsing.downloads.remote.enabled": false,
  "extensions.systemAddon.update.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
};

export type FirefoxOptions = {
  readonly env?: NodeJS.ProcessEnv;
  /** The folder of another unpacked extension than the built one. */
  readonly extension?: string;
  /** The command whose `install` registers the host: words. Default: the built one, in this Node. */
  readonly tegata?: readonly [string, ...string[]];
  /** Leaves the first steps open, which open by themselves after the installation. */
  readonly keepFirstSteps?: boolean;
  /** Lets the driver into the browser's own windows too. */
  readonly systemAccess?: boolean;
  /** More preferences of the browser. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  /** Sends these hosts' https port to a loopback port; its certificate is accepted. */
  readonly map: { readonly hosts: readonly string[]; readonly port: number };
};

export type Firefox = AsyncDisposable & {
  readonly browser: Browser;
  /** The browser's own folder: the command line of the host that it starts names it. */
  readonly home: string;
  /** Closed unless it was to be kept. */
  readonly firstSteps: Page;
};

/** The browser to use: `TEGATA_FIREFOX`, or the system's. Throws with what to install. */
function findFirefox(): string {
  const asked = process.env["TEGATA_FIREFOX"];
  const found = [...(asked === undefined ? [] : [asked]), ...BROWSERS].find(existsSync);
  if (found === undefined) {
    throw new Error("No Firefox found: install it, or set TEGATA_FIREFOX to its program.");
  }
  return found;
}

/**
 * Starts Firefox with a home folder of its own, where the host is installed, and loads the
 * unpacked extension for as long as it runs. Disposing closes it and removes the folder.
 */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const { env = process.env, map, extension = extensionFolder("firefox") } = options;
  const [program, ...words] = options.tegata ?? [process.execPath, HOST_PROGRAM];
  const home = mkdtempSync(join(tmpdir(), "tegata-firefox-"));
  const ownEnv = { ...env, HOME: home, XDG_RUNTIME_DIR: home };
  let browser: Browser | undefined;
  const end = async (): Promise<void> => {
    await browser?.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const install = [...words, "install", "--browser", "firefox"];
    await promisify(execFile)(program, install, { env: ownEnv });
    browser = await puppeteer.launch({
      browser: "firefox",
      executablePath: findFirefox(),
      headless: true,
      args: options.systemAccess ? ["--remote-allow-system-access"] : [],
      acceptInsecureCerts: true,
      env: ownEnv,
      extraPrefsFirefox: {
        ...QUIET,
        "intl.accept_languages": "ja",
        "network.dns.localDomains": map.hosts.join(","),
        "network.socket.forcePort": `443=${map.port}`,
        ...options.prefs,
      },
    });
    const firstSteps = await installExtension(browser, extension);
    if (!options.keepFirstSteps) await firstSteps.close();
    return { browser, home, firstSteps, [Symbol.asyncDispose]: end };
  } catch (error) {
    await end();
    throw error;
  }
}

/**
 * The first steps open by themselves, over other tabs: once they are there, the extension runs.
 * (The driver is not told their address.)
 */
async function installExtension(browser: Browser, folder: string): Promise<Page> {
  const known = await browser.pages();
  await browser.installExtension(folder);
  return until("the first steps", async () =>
    (await browser.pages()).find((page) => !known.includes(page)),
  );
}
