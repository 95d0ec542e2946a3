import { mkdir, writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { type Place, registrationFor } from "@tegata/native-host/registration";
import type { JobContext } from "../job.ts";
import { RELEASE_IDS } from "../release-ids.ts";
import { runTool } from "../run-tool.ts";
import { readTemplate } from "../template.ts";
import { settle } from "../tree.ts";
import { uuidOf } from "../uuid.ts";
import { signInPlace } from "./sign.ts";

/** The package for fleets: per computer, by wixl. Resolves to its file. */
export async function makeMsi(
  files: string,
  { out, scratch, release }: JobContext,
): Promise<string> {
  const { version, epoch } = release;
  for (const kind of ["chromium", "firefox"] as const) await writeRegistration(files, kind);
  await settle(files, epoch);
  // A component keeps its id as long as its files keep their place, and that has the version in it.
  const id = (part: string) => uuidOf(`tegata msi ${part} ${version}`).toUpperCase();
  const source = join(scratch, "tegata.wxs");
  await writeFile(
    source,
    readTemplate("windows/tegata.wxs", {
      VERSION: version,
      // wixl takes paths from the folder of its source only.
      FILES: relative(scratch, files),
      PRODUCT_ID: id("product"),
      FOLDER_ID: uuidOf("tegata msi folder").toUpperCase(),
      PROGRAM_ID: id("program"),
      CHROMIUM_ID: id("chromium"),
      FIREFOX_ID: id("firefox"),
    }),
  );
  const msi = join(out, `Tegata-${version}-x64.msi`);
  await atTime(epoch, ["wixl", "--arch", "x64", "--output", msi, source]);
  const about = ["Tegata", "The Tegata authors", "x64;1033", `{${id(`package ${epoch}`)}}`];
  await atTime(epoch, ["msibuild", msi, "-s", ...about]);
  await signInPlace(msi);
  return msi;
}

/** wixl and msibuild write the time into the file, and wixl a package code of chance. */
async function atTime(epoch: number, command: readonly string[]): Promise<void> {
  const time = new Date(epoch * 1000)
    .toISOString()
    .replace("T", " ")
    .slice(0, "yyyy-mm-dd hh:mm:ss".length);
  await runTool("faketime", ["-f", time, ...command], { env: { ...process.env, TZ: "UTC" } });
}

/** As `tegata install` would write them, but relative: the folder is the installer's to choose. */
async function writeRegistration(files: string, kind: Place["kind"]): Promise<void> {
  const folder = join(files, kind);
  const place: Place = { label: kind, kind, folder, profile: folder, registryKey: null };
  const program = { runtime: null, program: String.raw`..\tegata.exe` };
  await mkdir(folder, { recursive: true });
  const system = { platform: "win32", compiledIds: RELEASE_IDS } as const;
  const registration = registrationFor(place, [], program, system);
  for (const { path, text } of registration.files) {
    await writeFile(join(folder, basename(path.replaceAll("\\", "/"))), text);
  }
}
