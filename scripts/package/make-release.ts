import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { writeChecksums } from "./checksums.ts";
import { JOBS, type JobName } from "./jobs.ts";
import { readRelease } from "./release.ts";
import type { Compression } from "./zip.ts";

export type MakeReleaseOptions = {
  readonly jobs: readonly JobName[];
  /** Emptied first. */
  readonly out: string;
  /** `fast` is for trying out only. */
  readonly compression: Compression;
  /** Gets a line for every file made. */
  readonly say?: (line: string) => void;
};

const MEGABYTE = 1_000_000;

/** Makes release files and their checksums. Resolves to the files. */
export async function makeRelease(options: MakeReleaseOptions): Promise<readonly string[]> {
  const { jobs, out, compression, say = () => undefined } = options;
  const release = readRelease();
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const files: string[] = [];
  for (const name of jobs) {
    const scratch = await mkdtemp(join(tmpdir(), "tegata-package-"));
    try {
      const made = await JOBS[name]({ out, scratch, release, compression });
      for (const file of made) say(await describe(file));
      files.push(...made);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }
  files.push(await writeChecksums(out, files));
  return files;
}

async function describe(file: string): Promise<string> {
  const { size } = await stat(file);
  return `  ${basename(file).padEnd(36)} ${(size / MEGABYTE).toFixed(1).padStart(6)} MB`;
}
