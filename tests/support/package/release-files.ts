/** The release files that this computer can try by itself, packed quickly. */
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeRelease } from "../../../scripts/package/make-release.ts";
import { runTool } from "../../../scripts/package/run-tool.ts";

export const QUICK_JOBS = ["extension", "linux-tarball", "deb", "papers"] as const;

/** Resolves to the folder of the files. */
export async function packRelease(): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), "tegata-release-"));
  await makeRelease({ jobs: QUICK_JOBS, out, compression: "fast" });
  return out;
}

/** The one release file whose name has this in it. */
export function releaseFile(folder: string, part: string): string {
  const found = readdirSync(folder).filter((name) => name.includes(part));
  if (found.length !== 1) throw new Error(`${found.length} files are like ${part}`);
  return join(folder, found[0] ?? "");
}

/** Unpacks the tarball for Linux. Resolves to the folder that is in it. */
export async function unpackTarball(release: string, into: string): Promise<string> {
  await runTool("tar", ["-xf", releaseFile(release, "linux-x64.tar.xz"), "-C", into]);
  const folder = readdirSync(into).find((name) => name.startsWith("tegata-"));
  if (folder === undefined) throw new Error("the tarball has no folder");
  return join(into, folder);
}
