import { copyFile, cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildHost } from "../build/host.ts";
import { ROOT } from "../support/root.ts";
import { INPUTS, inputFile, type Target } from "./inputs.ts";
import { thirdPartyNotices } from "./notices.ts";

/** Templates and data for packages. */
export const PACKAGING = join(ROOT, "packaging");

/** The licence of ours and those of others, as every package carries them. */
export async function writeLicences(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await copyFile(join(ROOT, "LICENSE"), join(folder, "LICENSE.txt"));
  await writeFile(join(folder, "THIRD-PARTY-NOTICES.txt"), await thirdPartyNotices());
}

/**
 * The host as it is installed on Linux and macOS: Node as its makers signed it, the host, koffi's
 * native part, and `tegata`, which starts them.
 */
export async function writeProgram(folder: string, target: Target): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp(await inputFile(INPUTS.node[target]), join(folder, "node"));
  await cp(await inputFile(INPUTS.koffi[target]), join(folder, "koffi.node"));
  await buildHost({ outfile: join(folder, "tegata.cjs"), release: true });
  await cp(join(PACKAGING, "unix/tegata"), join(folder, "tegata"));
}
