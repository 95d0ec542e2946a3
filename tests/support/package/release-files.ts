/** The release files that this computer can try by itself, packed quickly. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JobName } from "../../../scripts/package/jobs.ts";
import { makeRelease } from "../../../scripts/package/make-release.ts";
import { runTool } from "../../../scripts/package/run-tool.ts";

export const QUICK_JOBS = ["extension", "linux-tarball", "deb", "papers"] as const;

export type ReleaseFiles = Disposable & {
  readonly folder: string;
  /** The one file whose name has this in it. */
  readonly file: (part: string) => string;
};

export async function packRelease(jobs: readonly JobName[] = QUICK_JOBS): Promise<ReleaseFiles> {
  const folder = mkdtempSync(join(tmpdir(), "tegata-release-"));
  await makeRelease({ jobs, out: folder, compression: "fast" });
  return {
    folder,
    file: (part) => {
      const found = readdirSync(folder).filter((name) => name.includes(part));
      if (found.length !== 1) throw new Error(`${found.length} files are like ${part}`);
      return join(folder, found[0] ?? "");
    },
    [Symbol.dispose]: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Unpacks the tarball for Linux. Resolves to the folder that is in it. */
export async function unpackTarball({ file }: ReleaseFiles, into: string): Promise<string> {
  await runTool("tar", ["-xf", file("linux-x64.tar.xz"), "-C", into]);
  const folder = readdirSync(into).find((name) => name.startsWith("tegata-"));
  if (folder === undefined) throw new Error("the tarball has no folder");
  return join(into, folder);
}
