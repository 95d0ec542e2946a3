import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { ROOT } from "../support/root.ts";
import { type NpmPackage, writeManifest, writeTypes } from "./npm-package.ts";

const SOURCE = join(ROOT, "virtual-card");
const OUTPUT = join(SOURCE, "dist");

/**
 * `virtual-card/dist/`: `tegata-card.mjs`, the file that the command runs where it exists, and with
 * it `index.js`, `types/` and a `package.json`: what a portal's developers put into their tests.
 * koffi stays outside: it brings its binaries with itself.
 */
export async function buildVirtualCard(): Promise<void> {
  await mkdir(OUTPUT, { recursive: true });
  await bundle("index.ts", "index.js");
  await bundle("main.ts", "tegata-card.mjs", "#!/usr/bin/env node");
  const { dependencies } = JSON.parse(await readFile(join(SOURCE, "package.json"), "utf8")) as {
    readonly dependencies: { readonly koffi: string };
  };
  const card: NpmPackage = {
    source: SOURCE,
    description: "A My Number Card in software, for tests and for PC/SC readers",
    manifest: {
      bin: { "tegata-card": "./tegata-card.mjs" },
      engines: { node: ">=20.19" },
      dependencies: { koffi: dependencies.koffi },
    },
  };
  writeTypes(card);
  writeManifest(card);
  await copyFile(join(SOURCE, "README.md"), join(OUTPUT, "README.md"));
}

async function bundle(entry: string, outfile: string, firstLine = ""): Promise<void> {
  await build({
    entryPoints: [join(SOURCE, "src", entry)],
    outfile: join(OUTPUT, outfile),
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    external: ["koffi"],
    banner: { js: firstLine },
    legalComments: "none",
    logLevel: "warning",
  });
}
