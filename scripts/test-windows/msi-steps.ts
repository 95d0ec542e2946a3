import { readFileSync } from "node:fs";
import { runTool } from "../package/run-tool.ts";
import type { Step, WindowsContext } from "./context.ts";
import { runErrand, type Start } from "./errand.ts";
import { requireEqual, requireThat } from "./require.ts";

const KEY = String.raw`HKLM\Software\Mozilla\NativeMessagingHosts\org.tegata.host`;

/** The manifest names the program relative to itself. */
async function startOf({ wine }: WindowsContext): Promise<Start> {
  const manifest = await wine.registryValue(KEY);
  requireThat(manifest !== null, "no key for Firefox");
  const { path } = JSON.parse(readFileSync(wine.path(manifest), "utf8")) as { path: string };
  requireEqual(path, String.raw`..\tegata.exe`, "path in the manifest");
  const program = `${manifest.split("\\").slice(0, -2).join("\\")}\\tegata.exe`;
  return { program, manifest };
}

async function msiexec({ wine, files }: WindowsContext, action: "/i" | "/x"): Promise<void> {
  const { status, output } = await wine.run(["msiexec", action, wine.toWindows(files.msi), "/qn"]);
  requireEqual(status, 0, `status of msiexec (${output})`);
}

export const MSI_STEPS: readonly Step[] = [
  {
    name: "MSI for all users: installed silently, host found and used",
    run: async (context) => {
      await msiexec(context, "/i");
      return runErrand(context, { ...(await startOf(context)), how: "direct" });
    },
  },
  {
    name: "MSI removed: nothing is left",
    run: async (context) => {
      await msiexec(context, "/x");
      const left = await context.wine.traces("tegata");
      requireEqual(left, [], "left behind");
      return "no file, no key";
    },
  },
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
