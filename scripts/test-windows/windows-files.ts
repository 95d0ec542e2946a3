/** What is tried on Windows: both packages in two versions, signed, and the programs that try them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { INPUTS, inputFile } from "../package/inputs.ts";
import { readRelease } from "../package/release.ts";
import { runTool } from "../package/run-tool.ts";
import { writeWindowsFiles } from "../package/windows/files.ts";
import { makeMsi } from "../package/windows/msi.ts";
import { makeSetup } from "../package/windows/setup.ts";

export const NEXT_VERSION = "99.0.0";

export type WindowsFiles = {
  readonly version: string;
  readonly folder: string;
  /** Windows' own Node, to play the browser. */
  readonly node: string;
  readonly client: string;
  readonly timing: string;
  readonly certificate: string;
  readonly setup: string;
  readonly nextSetup: string;
  readonly msi: string;
  readonly nextMsi: string;
};

/** The set-up alone, in a folder that wine can read. */
export async function makeSetupAlone(folder: string): Promise<string> {
  const release = readRelease();
  const program = join(folder, "files");
  await writeWindowsFiles(program, release.epoch);
  const scratch = join(folder, "scratch");
  mkdirSync(scratch, { recursive: true });
  return makeSetup(program, { out: folder, scratch, release, compression: "fast" });
}

/** Makes them in a folder that wine can read. */
export async function makeWindowsFiles(folder: string): Promise<WindowsFiles> {
  mkdirSync(folder, { recursive: true });
  const certificate = await makeSigningCertificate(folder);
  const release = readRelease();
  const program = join(folder, "files");
  await writeWindowsFiles(program, release.epoch);
  const context = (version: string, name: string) => {
    const scratch = join(folder, name);
    mkdirSync(scratch, { recursive: true });
    return { out: folder, scratch, release: { ...release, version }, compression: "fast" as const };
  };
  const setup = await makeSetup(program, context(release.version, "scratch"));
  const nextSetup = await makeSetup(program, context(NEXT_VERSION, "scratch-next"));
  const msiOf = async (version: string, name: string): Promise<string> => {
    const files = join(folder, name, "msi-files");
    await cp(program, files, { recursive: true });
    return makeMsi(files, context(version, name));
  };
  const msi = await msiOf(release.version, "scratch");
  const nextMsi = await msiOf(NEXT_VERSION, "scratch-next");
  return {
    ...{ version: release.version, folder, certificate, setup, nextSetup, msi, nextMsi },
    ...(await makeClients(folder)),
  };
}

async function makeClients(folder: string) {
  const node = join(folder, "browser/node.exe");
  await mkdir(join(folder, "browser"), { recursive: true });
  await cp(await inputFile(INPUTS.node["win32-x64"]), node);
  const bundle = async (name: string): Promise<string> => {
    const outfile = join(folder, "browser", `${name}.cjs`);
    const entry = join(import.meta.dirname, `${name}.ts`);
    await build({ entryPoints: [entry], outfile, bundle: true, platform: "node", format: "cjs" });
    return outfile;
  };
  return {
    node,
    client: await bundle("windows-client"),
    timing: await bundle("windows-timing"),
  };
}

/** A certificate of our own making signs as a bought one would; only trust in it is missing. */
async function makeSigningCertificate(folder: string): Promise<string> {
  const at = (name: string) => join(folder, name);
  await runTool("openssl", [
    ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Tegata test"],
    ...["-addext", "extendedKeyUsage=codeSigning"],
    ...["-keyout", at("sign-key.pem"), "-out", at("sign.pem")],
  ]);
  writeFileSync(
    at("sign-options"),
    ["-certs", at("sign.pem"), "-key", at("sign-key.pem")].join("\n"),
  );
  process.env["TEGATA_SIGN_OPTIONS_FILE"] = at("sign-options");
  return at("sign.pem");
}
