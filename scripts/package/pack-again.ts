import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../support/root.ts";
import type { MakeReleaseOptions } from "./make-release.ts";
import { runTool } from "./run-tool.ts";

/** What another computer could have different, and no file may depend on. */
const ELSEWHERE = { TZ: "Asia/Tokyo", LC_ALL: "C.UTF-8", GZIP: "-9", XZ_OPT: "-9" };

/**
 * Packs the same once more: in another process, folder, time zone and umask. Resolves to the names
 * of the files that are not byte for byte the same.
 */
export async function packAgain({
  jobs,
  out,
  compression,
}: MakeReleaseOptions): Promise<readonly string[]> {
  const again = await mkdtemp(join(tmpdir(), "tegata-again-"));
  try {
    const words = [
      ...[process.execPath, "--import", "tsx", "scripts/package/package.ts", "--out", again],
      ...(compression === "fast" ? ["--fast"] : []),
      ...jobs.flatMap((job) => ["--only", job]),
    ];
    const env = { ...process.env, ...ELSEWHERE };
    await runTool("sh", ["-c", 'umask 077 && exec "$@"', "sh", ...words], { cwd: ROOT, env });
    const [first, second] = await Promise.all([sumsIn(out), sumsIn(again)]);
    const names = new Set([...first.keys(), ...second.keys()]);
    return [...names].filter((name) => first.get(name) !== second.get(name));
  } finally {
    await rm(again, { recursive: true, force: true });
  }
}

/** Name → checksum. */
async function sumsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const lines = (await readFile(join(folder, "SHA256SUMS"), "utf8")).trim().split("\n");
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}
