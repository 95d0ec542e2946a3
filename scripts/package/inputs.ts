import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import table from "../../packaging/inputs.json" with { type: "json" };
import { ROOT } from "../support/root.ts";
import { runTool } from "./run-tool.ts";

/** What is packed but not built here: a Node per target, and koffi's native part beside it. */
export const INPUTS = table;
export type Target = keyof typeof table.node;

export type Input = {
  /** The npm package that holds it. */
  readonly name: string;
  readonly version: string;
  /** The wanted file in it. */
  readonly file: string;
  /** As npm writes it: `sha512-` and base64. */
  readonly integrity: string;
};

const FOLDER = join(ROOT, ".out/package/inputs");

/** Gets a package through npm, once, and checks it. Resolves to the folder of its contents. */
export async function fetchInput({ name, version, integrity }: Input): Promise<string> {
  const id = `${name.replace("/", "-")}-${version}`;
  const contents = join(FOLDER, id);
  if (existsSync(contents)) return contents;
  await mkdir(FOLDER, { recursive: true });
  const scratch = await mkdtemp(join(FOLDER, "fetching-"));
  try {
    const spec = `${name}@${version}`;
    const pack = ["pack", spec, "--json", "--prefer-offline", "--pack-destination", scratch];
    const said = await runTool("npm", pack, { cwd: scratch });
    const packed = JSON.parse(said) as readonly { readonly filename: string }[];
    const archive = join(scratch, packed[0]?.filename.replace("@", "").replace("/", "-") ?? "");
    const found = `sha512-${createHash("sha512")
      .update(await readFile(archive))
      .digest("base64")}`;
    if (found !== integrity) throw new Error(`${spec} is not what packaging/inputs.json expects`);
    await runTool("tar", ["-xzf", archive, "-C", scratch, "--no-same-owner"]);
    await rename(join(scratch, "package"), contents);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return contents;
}

/** The wanted file of an input, on this disk. */
export async function inputFile(input: Input): Promise<string> {
  return join(await fetchInput(input), input.file);
}
