import { chmod, lstat, lutimes, readdir } from "node:fs/promises";
import { join } from "node:path";
import { runTool } from "./run-tool.ts";
import type { Compression } from "./zip.ts";

const RUNNABLE = 0o755;
const READABLE = 0o644;

/** Gives everything below a folder one date and plain modes, whatever umask and clock were. */
export async function settle(folder: string, epoch: number): Promise<void> {
  const entries = await readdir(folder, { recursive: true });
  for (const path of [...entries.map((entry) => join(folder, entry)), folder]) {
    const stats = await lstat(path);
    const isRunnable = stats.isDirectory() || (stats.mode & 0o100) !== 0;
    if (!stats.isSymbolicLink()) await chmod(path, isRunnable ? RUNNABLE : READABLE);
    await lutimes(path, epoch, epoch);
  }
}

/** How tar compresses: two threads always, since xz's output differs from a single thread's. */
const COMPRESSORS = {
  "tar.xz": { best: "xz -9 -T2", fast: "xz -0 -T2" },
  "tar.gz": { best: "gzip -9 -n", fast: "gzip -1 -n" },
} as const satisfies Record<string, Record<Compression, string>>;

/** `parent/name/` as an archive whose bytes depend on names, modes and contents only. */
export async function tarFolder(
  { parent, name }: { readonly parent: string; readonly name: string },
  archive: string,
  epoch: number,
  compression: Compression,
): Promise<void> {
  const kind = archive.endsWith(".tar.xz") ? "tar.xz" : "tar.gz";
  await settle(join(parent, name), epoch);
  await runTool(
    "tar",
    [
      ...[
        "--create",
        "--file",
        archive,
        `--use-compress-program=${COMPRESSORS[kind][compression]}`,
      ],
      ...["--format=ustar", "--sort=name", "--owner=0", "--group=0", "--numeric-owner"],
      ...[`--mtime=@${epoch}`, "--directory", parent, name],
    ],
    // The order of names is the C locale's; gzip and xz take no options from outside.
    { env: { ...process.env, LC_ALL: "C", GZIP: "", XZ_OPT: "", XZ_DEFAULTS: "" } },
  );
}
