import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import puppeteer, {
  type Browser,
  type LaunchOptions,
  TargetType,
  type WebWorker,
} from "puppeteer-core";
import { extensionFolder } from "../build/extension-folder.ts";
import { managedBrowser } from "./managed-browser.ts";
import { ROOT } from "./root.ts";

/** The host as built by `scripts/build/host.ts`. */
export const HOST_PROGRAM = join(ROOT, "native-host/dist/tegata.cjs");

const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const QUIET = [
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--disable-gpu",
];

export type ChromiumOptions = {
  /** The browser's program; default: what is found. */
  readonly program?: string;
  /** Which unpacked extension; default `chrome-dev`. */
  readonly target?: "chrome" | "chrome-dev";
  /** The folder of another unpacked extension than the target's. */
  readonly extension?: string;
  /** The host program to install into the profile; null leaves it without one. */
  readonly host?: string | null;
  /** Default true. */
  readonly headless?: boolean;
  readonly args?: readonly string[];
  /** Environment of the browser, and so of the host: `PCSCLITE_CSOCK_NAME` names a pcscd. */
  readonly env?: NodeJS.ProcessEnv;
  /** The browser policy of an organisation: see {@link managedBrowser}. */
  readonly policy?: object;
  /** The language that the browser prefers: `ja` (the default), `en-US`, … */
  readonly language?: string;
};

export type Chromium = AsyncDisposable & {
  readonly browser: Browser;
  readonly extensionId: string;
  readonly userDataDir: string;
};

/** The browser to use: `TEGATA_CHROMIUM`, or the system's. Throws with what to install. */
export function findChromium(): string {
  const asked = process.env["TEGATA_CHROMIUM"];
  const found = [...(asked === undefined ? [] : [asked]), ...BROWSERS].find(existsSync);
  if (found === undefined) {
    throw new Error("No Chromium found: install it, or set TEGATA_CHROMIUM to its program.");
  }
  return found;
}

/**
 * Starts Chromium with a fresh profile, loads the unpacked extension and installs the host into
 * that profile. Disposing closes the browser and removes the profile.
 */
export async function launchChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const { target = "chrome-dev", host = HOST_PROGRAM } = options;
  const { extension = extensionFolder(target) } = options;
  const userDataDir = mkdtempSync(join(tmpdir(), "tegata-chromium-"));
  const removeProfile = (): void => {
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  let browser: Browser | undefined;
  try {
    browser = await puppeteer.launch(launchOptions(options, userDataDir));
    const extensionId = await browser.installExtension(extension);
    // Before its worker is there, an extension puts nothing into pages.
    await browser.waitForTarget(
      (each) => each.type() === TargetType.SERVICE_WORKER && each.url().includes(extensionId),
    );
    await closeWelcome(browser, extensionId);
    if (host !== null) await installHost(host, userDataDir, extensionId);
    const running = browser;
    return {
      browser: running,
      extensionId,
      userDataDir,
      [Symbol.asyncDispose]: async () => {
        await running.close();
        removeProfile();
      },
    };
  } catch (error) {
    await browser?.close();
    removeProfile();
    throw error;
  }
}

/** The extension's worker as it runs now. */
export async function extensionWorker({
  browser,
  extensionId,
}: Pick<Chromium, "browser" | "extensionId">): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (each) => each.type() === TargetType.SERVICE_WORKER && each.url().includes(extensionId),
  );
  const worker = await target.worker();
  if (!worker) throw new Error("the extension has no worker");
  return worker;
}

/** The first steps, which open by themselves after the installation, would lie over other tabs. */
async function closeWelcome(browser: Browser, extensionId: string): Promise<void> {
  const target = await browser.waitForTarget((each) =>
    each.url().startsWith(`chrome-extension://${extensionId}/pages/pages.html`),
  );
  await (await target.page())?.close();
}

function launchOptions(options: ChromiumOptions, userDataDir: string): LaunchOptions {
  const { headless = true, args = [], env = process.env, language = "ja", policy } = options;
  const { program = findChromium() } = options;
  // Chromium's own sandbox refuses to run as root.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return {
    executablePath: policy ? managedBrowser(program, policy, userDataDir) : program,
    userDataDir,
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? { width: 1000, height: 800 } : null,
    args: [...QUIET, ...sandbox, `--accept-lang=${language}`, ...args],
    // Tests that run side by side must not share the lock that holds one conversation per user.
    env: { ...env, ...(headless ? { XDG_RUNTIME_DIR: userDataDir } : {}) },
  };
}

/** Registers the host for one profile and one extension, as `tegata install` does for a person. */
async function installHost(
  program: string,
  userDataDir: string,
  extensionId: string,
): Promise<void> {
  const args = ["install", "--user-data-dir", userDataDir, "--extension-id", extensionId];
  await promisify(execFile)(process.execPath, [program, ...args]);
}
