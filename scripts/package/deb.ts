import { mkdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { BROWSERS, type Place, registrationFor } from "@tegata/native-host/registration";
import { HOST_NAME } from "@tegata/protocol/host-name";
import type { Target } from "./inputs.ts";
import type { Job, JobContext } from "./job.ts";
import { writeLicences, writeProgram } from "./program.ts";
import { RELEASE_IDS } from "./release-ids.ts";
import { runTool } from "./run-tool.ts";
import { readTemplate } from "./template.ts";
import { settle } from "./tree.ts";
import { type Compression, listFiles } from "./zip.ts";

const PROGRAM = "/usr/lib/tegata";
const KIB = 1024;

/**
 * Where browsers look for the hosts of every user. Links, so that dpkg takes no copy for a
 * configuration file: nothing is left after removal.
 */
const systemFolders = (kind: Place["kind"]): ReadonlySet<string> =>
  new Set(
    Object.values(BROWSERS)
      .filter((browser) => browser.kind === kind)
      .map((browser) => browser.linuxSystem),
  );

const COMPRESSION = {
  best: ["-Zxz", "-z9"],
  fast: ["-Zgzip", "-z1"],
} as const satisfies Record<Compression, readonly string[]>;

type Architecture = { readonly name: string; readonly target: Target };

const debs =
  (architectures: readonly Architecture[]): Job =>
  async (context) => {
    const files: string[] = [];
    for (const architecture of architectures) files.push(await makeDeb(architecture, context));
    return files;
  };

/** What this computer can try by itself. */
export const deb: Job = debs([{ name: "amd64", target: "linux-x64" }]);
export const otherDebs: Job = debs([{ name: "arm64", target: "linux-arm64" }]);

async function makeDeb(
  { name, target }: Architecture,
  { out, scratch, release, compression }: JobContext,
): Promise<string> {
  const { version, epoch } = release;
  const root = join(scratch, name);
  await writeProgram(join(root, PROGRAM), target);
  await mkdir(join(root, "usr/bin"), { recursive: true });
  await symlink("../lib/tegata/tegata", join(root, "usr/bin/tegata"));
  for (const kind of ["chromium", "firefox"] as const) await writeRegistration(root, kind);
  await writeDocuments(join(root, "usr/share/doc/tegata"));

  const bytes = await sizeOf(root);
  const fields = {
    VERSION: version,
    ARCHITECTURE: name,
    INSTALLED_KIB: String(Math.ceil(bytes / KIB)),
  };
  await writeInto(join(root, "DEBIAN/control"), readTemplate("debian/control", fields));
  await settle(root, epoch);
  const file = join(out, `tegata_${version}_${name}.deb`);
  await runTool(
    "dpkg-deb",
    ["--root-owner-group", "--threads-max=2", ...COMPRESSION[compression], "--build", root, file],
    { env: { ...process.env, LC_ALL: "C", SOURCE_DATE_EPOCH: String(epoch) } },
  );
  return file;
}

/** The same files that `tegata install` writes for one person, for all of them. */
async function writeRegistration(root: string, kind: Place["kind"]): Promise<void> {
  const folder = `${PROGRAM}/hosts/${kind}`;
  const place: Place = { label: kind, kind, folder, profile: folder, registryKey: null };
  const system = { platform: "linux", compiledIds: RELEASE_IDS } as const;
  const program = { runtime: `${PROGRAM}/node`, program: `${PROGRAM}/tegata.cjs` };
  for (const { path, text, mode } of registrationFor(place, [], program, system).files) {
    await writeInto(join(root, path), text, mode);
  }
  for (const browserFolder of systemFolders(kind)) {
    await mkdir(join(root, browserFolder), { recursive: true });
    const name = `${HOST_NAME}.json`;
    await symlink(`${folder}/${name}`, join(root, browserFolder, name));
  }
}

async function writeDocuments(folder: string): Promise<void> {
  await writeLicences(folder);
  await rm(join(folder, "LICENSE.txt"));
  await writeInto(join(folder, "copyright"), readTemplate("debian/copyright", {}));
}

async function writeInto(path: string, text: string, mode = 0o644): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { mode });
}

async function sizeOf(root: string): Promise<number> {
  const sizes = await Promise.all(
    listFiles(root).map((file) => stat(join(root, file)).catch(() => null)),
  );
  return sizes.reduce((sum, stats) => sum + (stats?.size ?? 0), 0);
}
