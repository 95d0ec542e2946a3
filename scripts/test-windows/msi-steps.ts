import { existsSync, readFileSync } from "node:fs";
import { runTool } from "../package/run-tool.ts";
import type { Step, WindowsContext } from "./context.ts";
import { holdHost, runErrand, type Start } from "./errand.ts";
import { requireEqual, requireThat } from "./require.ts";
import { NEXT_VERSION } from "./windows-files.ts";

const KEY = String.raw`HKLM\Software\Mozilla\NativeMessagingHosts\org.tegata.host`;
const UNINSTALL = String.raw`HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall`;

/** The manifest names the program relative to itself. */
async function startOf({ wine }: WindowsContext): Promise<Required<Start>> {
  const manifest = await wine.registryValue(KEY);
  requireThat(manifest !== null, "no key for Firefox");
  const { path } = JSON.parse(readFileSync(wine.path(manifest), "utf8")) as { path: string };
  requireEqual(path, String.raw`..\tegata.exe`, "path in the manifest");
  const program = `${manifest.split("\\").slice(0, -2).join("\\")}\\tegata.exe`;
  return { program, manifest };
}

async function msiexec({ wine }: WindowsContext, action: "/i" | "/x", msi: string): Promise<void> {
  const { status, output } = await wine.run(["msiexec", action, wine.toWindows(msi), "/qn"]);
  requireEqual(status, 0, `status of msiexec (${output})`);
}

async function requireUpgraded(context: WindowsContext): Promise<Required<Start>> {
  const start = await startOf(context);
  requireThat(start.program.includes(NEXT_VERSION), `browsers are led to ${start.program}`);
  const { output } = await context.wine.run(["reg", "query", UNINSTALL, "/s"]);
  const versions = [...output.matchAll(/DisplayVersion\s+REG_SZ\s+(\S+)/g)].map(([, it]) => it);
  requireEqual(versions, [NEXT_VERSION], "versions in Apps");
  return start;
}

async function upgrade(context: WindowsContext): Promise<string> {
  const old = await startOf(context);
  await msiexec(context, "/i", context.files.nextMsi);
  const start = await requireUpgraded(context);
  requireThat(!existsSync(context.wine.path(old.program)), `${old.program} is still there`);
  await runErrand(context, { ...start, how: "direct" });
  return "the old version is gone, the new one is used";
}

async function upgradeWhileRunning(context: WindowsContext): Promise<string> {
  const { wine, files } = context;
  await msiexec(context, "/i", files.msi);
  const held = await holdHost(context, await startOf(context));
  await msiexec(context, "/i", files.nextMsi);
  const start = await requireUpgraded(context);
  const { replies } = await held.release();
  requireThat("afterwards" in replies, "the running host did not answer after the upgrade");
  await wine.settled();
  await runErrand(context, { ...start, how: "direct" });
  await msiexec(context, "/x", files.nextMsi);
  const left = await wine.traces("tegata");
  // Windows removes a file that was in use at its next start; wine never does.
  const inUse = ["Program Files/Tegata", `Program Files/Tegata/${files.version}/tegata.exe`];
  requireThat(
    left.every((path) => inUse.includes(path)),
    `left behind: ${left.join(", ")}`,
  );
  const what =
    left.length > 0
      ? " (left behind: the file that ran, which Windows removes at its next start and wine never)"
      : "";
  return `the running host went on, browsers are led to the new one${what}`;
}

export const MSI_STEPS: readonly Step[] = [
  {
    name: "MSI for all users: installed silently, host found and used",
    run: async (context) => {
      await msiexec(context, "/i", context.files.msi);
      return runErrand(context, { ...(await startOf(context)), how: "direct" });
    },
  },
  { name: "MSI of a newer version takes the older one's place", run: upgrade },
  {
    name: "MSI removed: nothing is left",
    run: async (context) => {
      await msiexec(context, "/x", context.files.nextMsi);
      const left = await context.wine.traces("tegata");
      requireEqual(left, [], "left behind");
      return "no file, no key";
    },
  },
  { name: "MSI upgraded while a browser runs the host, then removed", run: upgradeWhileRunning },
  {
    name: "signatures on set-up and MSI (certificate of our own making)",
    run: async ({ files }) => {
      for (const file of [files.setup, files.msi]) {
        const trust = ["-CAfile", files.certificate, "-TSA-CAfile", files.certificate];
        const said = await runTool("osslsigncode", ["verify", ...trust, "-in", file]);
        requireThat(said.includes("Succeeded"), said);
      }
      return "verified by osslsigncode";
    },
  },
];
