import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Step, WindowsContext } from "./context.ts";
import { CHROME_ID, holdHost, runErrand, type Start } from "./errand.ts";
import { requireEqual, requireThat } from "./require.ts";
import { NEXT_VERSION } from "./windows-files.ts";

const HOME = String.raw`C:\users\root`;
export const PROGRAMS = `${HOME}${String.raw`\AppData\Local\Programs\Tegata`}`;
export const START_MENU = `${HOME}${String.raw`\AppData\Roaming\Microsoft\Windows\Start Menu\Programs\Tegata`}`;
const UNINSTALL = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Tegata`;
const BROWSER_KEYS = ["Google\\Chrome", "Chromium", "Microsoft\\Edge", "Mozilla"] as const;
/** These read Chrome's keys: one of their own would be an invention. */
const NO_KEYS = ["BraveSoftware\\Brave-Browser", "Vivaldi"] as const;
const LONGEST_START = 1.6;

const hostKey = (browser: string) =>
  `HKCU\\Software\\${browser}\\NativeMessagingHosts\\org.tegata.host`;

/** Follows the registry to the program, as browsers do. */
async function startOf({ wine }: WindowsContext, browser: string): Promise<Required<Start>> {
  const manifest = await wine.registryValue(hostKey(browser));
  requireThat(manifest !== null, `no key for ${browser}`);
  const { path } = JSON.parse(readFileSync(wine.path(manifest), "utf8")) as { path: string };
  requireThat(existsSync(wine.path(path)), `${browser}: ${path} is not there`);
  return { program: path, manifest };
}

const programOf = async (context: WindowsContext, browser: string): Promise<string> =>
  (await startOf(context, browser)).program;

async function allowChrome({ wine, files }: WindowsContext): Promise<void> {
  const install = ["install", "--browser", "chrome", "--extension-id", CHROME_ID];
  const { status, output } = await wine.run([programIn(files.version), ...install]);
  requireEqual(status, 0, output);
}

const programIn = (version: string) => `${PROGRAMS}\\${version}\\tegata.exe`;

async function runSetup({ wine }: WindowsContext, setup: string): Promise<void> {
  const { status, output } = await wine.run([wine.toWindows(setup), "/S"]);
  requireEqual(status, 0, `status of the set-up (${output})`);
}

const versionsIn = ({ wine }: WindowsContext): readonly string[] =>
  readdirSync(wine.path(PROGRAMS), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

export const SETUP_STEPS: readonly Step[] = [
  {
    name: "silent set-up",
    run: async (context) => {
      const started = Date.now();
      await runSetup(context, context.files.setup);
      return `${((Date.now() - started) / 1000).toFixed(1)} s`;
    },
  },
  {
    name: "registry of Chrome, Chromium, Edge and Firefox leads to the program",
    run: async (context) => {
      for (const browser of BROWSER_KEYS) {
        requireEqual(await programOf(context, browser), programIn(context.files.version), browser);
      }
      for (const browser of NO_KEYS) {
        requireEqual(await context.wine.registryValue(hostKey(browser)), null, browser);
      }
      return `${String(BROWSER_KEYS.length)} keys`;
    },
  },
  {
    name: "entry in Apps, self-check in the Start menu",
    run: async ({ wine, files }) => {
      const { output } = await wine.run(["reg", "query", UNINSTALL]);
      requireThat(output.includes(`DisplayVersion    REG_SZ    ${files.version}`), output);
      requireEqual(readdirSync(wine.path(START_MENU)), ["Tegata self-check.lnk"], "Start menu");
      return "both there";
    },
  },
  {
    name: "host started as Firefox does: status, certificate, token from winscard.dll",
    run: async (context) =>
      runErrand(context, { ...(await startOf(context, "Mozilla")), how: "direct" }),
  },
  {
    name: "host started as Chrome does, for an organisation's own extension",
    run: async (context) => {
      await allowChrome(context);
      return runErrand(context, {
        program: await programOf(context, BROWSER_KEYS[0]),
        how: "direct",
      });
    },
  },
  {
    name: "host started through cmd.exe and named pipes, as Chrome did before",
    run: async (context) =>
      runErrand(context, { program: await programOf(context, "Microsoft\\Edge"), how: "cmd" }),
  },
  {
    name: "NODE_OPTIONS of the browser do not reach the host",
    run: async (context) => {
      const { wine, files } = context;
      const { status, output } = await wine.run([programIn(files.version), "--version"], {
        NODE_OPTIONS: "--no-such-option",
      });
      requireEqual({ status, output }, { status: 0, output: files.version }, "tegata --version");
      return "ignored";
    },
  },
  { name: "cold start beside an empty Node process", run: coldStart },
  { name: "upgrade while a browser runs the host", run: upgrade },
  {
    name: "uninstall leaves nothing",
    run: async ({ wine }) => {
      const { status } = await wine.run([`${PROGRAMS}\\uninstall.exe`, "/S"]);
      requireEqual(status, 0, "status of the uninstaller");
      requireEqual(await wine.traces("tegata"), [], "left behind");
      return "no file, no key";
    },
  },
];

async function coldStart({ wine, files }: WindowsContext): Promise<string> {
  const [program, empty, findings] = [
    programIn(files.version),
    ...["empty.cjs", "timing.json"].map((name) => wine.toWindows(join(files.folder, name))),
  ];
  const { node, timing } = files;
  await wine.run([
    wine.toWindows(node),
    wine.toWindows(timing),
    program,
    empty ?? "",
    findings ?? "",
  ]);
  const medians = JSON.parse(readFileSync(join(files.folder, "timing.json"), "utf8")) as {
    readonly ours: number;
    readonly empty: number;
  };
  const ratio = medians.ours / medians.empty;
  requireThat(ratio <= LONGEST_START, `${ratio.toFixed(2)} times an empty Node process`);
  const rounded = [medians.ours, medians.empty].map((ms) => `${ms.toFixed(0)} ms`);
  return `${rounded.join(" against ")}: ${ratio.toFixed(2)} times (at most ${String(LONGEST_START)})`;
}

async function upgrade(context: WindowsContext): Promise<string> {
  const { version, nextSetup } = context.files;
  const held = await holdHost(context, await startOf(context, "Mozilla"));
  await runSetup(context, nextSetup);
  const during = versionsIn(context);
  requireEqual(await programOf(context, "Google\\Chrome"), programIn(NEXT_VERSION), "the program");
  const { replies } = await held.release();
  requireThat("afterwards" in replies, "the running host did not answer after the upgrade");
  requireEqual(during, [version, NEXT_VERSION].sort(), "versions while the old one runs");
  await context.wine.settled();
  await runSetup(context, nextSetup);
  requireEqual(versionsIn(context), [NEXT_VERSION], "versions when the old one has ended");
  await runErrand(context, { ...(await startOf(context, "Mozilla")), how: "direct" });
  return "the running host went on; its folder went with the next set-up";
}
