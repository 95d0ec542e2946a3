import { chmod, copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Target } from "./inputs.ts";
import type { Job, JobContext } from "./job.ts";
import { PACKAGING, writeLicences, writeProgram } from "./program.ts";
import { readTemplate } from "./template.ts";
import { tarFolder } from "./tree.ts";

type Tarball = { readonly name: string; readonly target: Target; readonly kind: TarballKind };
type TarballKind = "tar.xz" | "tar.gz";

const LINUX: readonly Tarball[] = [
  { name: "linux-x64", target: "linux-x64", kind: "tar.xz" },
  { name: "linux-arm64", target: "linux-arm64", kind: "tar.xz" },
];
/** The Finder opens these with a double click. */
const MACOS: readonly Tarball[] = [
  { name: "macos-x64", target: "darwin-x64", kind: "tar.gz" },
  { name: "macos-arm64", target: "darwin-arm64", kind: "tar.gz" },
];

const RUNNABLE = 0o755;
/** In the Finder a `.command` is started by a double click. */
const COMMANDS = { "tar.xz": "install.sh", "tar.gz": "install.command" } as const;

const tarballs =
  (rows: readonly Tarball[]): Job =>
  async (context) => {
    const files: string[] = [];
    for (const row of rows) files.push(await makeTarball(row, context));
    return files;
  };

/** What this computer can try by itself. */
export const linuxTarball: Job = tarballs(LINUX.slice(0, 1));
export const otherTarballs: Job = tarballs([...LINUX.slice(1), ...MACOS]);

async function makeTarball(
  { name, target, kind }: Tarball,
  { out, scratch, release, compression }: JobContext,
): Promise<string> {
  const folder = `tegata-${release.version}-${name}`;
  const path = join(scratch, folder);
  await writeProgram(path, target);
  await writeLicences(path);
  const install = join(path, COMMANDS[kind]);
  await writeFile(install, readTemplate("unix/install.sh", { VERSION: release.version }));
  await chmod(install, RUNNABLE);
  await copyFile(join(PACKAGING, "unix/uninstall.sh"), join(path, "uninstall.sh"));
  const archive = join(out, `${folder}.${kind}`);
  await tarFolder({ parent: scratch, name: folder }, archive, release.epoch, compression);
  return archive;
}
