import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { ROOT } from "../support/root.ts";

const SOURCE = join(ROOT, "portal/client");
const OUTPUT = join(SOURCE, "dist");
const PROTOCOL_TYPES = join(ROOT, "shared/protocol/.build/types");
/** The vocabulary that the client's types speak of: files without a schema library. */
const VOCABULARY = ["error-details", "page-messages", "purpose-name"];

export type ClientSize = { readonly file: string; readonly gzip: number };

/**
 * The page's client: `dist/index.js` (ESM), `dist/tegata.js` (script tag, global `tegata`),
 * `dist/types/` and a `package.json` that can be published. Resolves to the sizes.
 */
export async function buildClient(): Promise<readonly ClientSize[]> {
  rmSync(OUTPUT, { recursive: true, force: true });
  await bundle("index.ts", "index.js", "esm");
  await bundle("script-tag.ts", "tegata.js", "iife");
  writeTypes();
  writeManifest();
  return ["index.js", "tegata.js"].map((file) => ({
    file: join(OUTPUT, file),
    gzip: gzipSync(readFileSync(join(OUTPUT, file))).length,
  }));
}

async function bundle(entry: string, file: string, format: "esm" | "iife"): Promise<void> {
  await build({
    entryPoints: [join(SOURCE, "src", entry)],
    outfile: join(OUTPUT, file),
    bundle: true,
    platform: "browser",
    target: ["chrome120", "firefox128", "safari17"],
    format,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
  });
}

/** Declarations that stand alone: no workspace of ours is on a registry. */
function writeTypes(): void {
  const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [compiler, "-b", SOURCE], { stdio: "inherit" });
  const types = join(OUTPUT, "types");
  mkdirSync(types, { recursive: true });
  const own = join(SOURCE, ".build/types");
  const sources = [
    ...readdirSync(own)
      .filter((name) => name.endsWith(".d.ts"))
      .map((name) => join(own, name)),
    ...VOCABULARY.map((name) => join(PROTOCOL_TYPES, `${name}.d.ts`)),
  ];
  for (const source of sources) {
    const text = readFileSync(source, "utf8")
      .replaceAll(/"@tegata\/protocol\/([a-z-]+)"/g, '"./$1.js"')
      .replaceAll(/"(\.\/[a-z0-9-]+)\.ts"/g, '"$1.js"')
      .replaceAll(/^\/\/# sourceMappingURL.*$/gm, "");
    writeFileSync(join(types, source.split(/[\\/]/).at(-1) ?? ""), text);
  }
}

function writeManifest(): void {
  const { name, version, license } = JSON.parse(
    readFileSync(join(SOURCE, "package.json"), "utf8"),
  ) as Record<string, string>;
  const manifest = {
    name,
    version,
    license,
    description: "Log in and sign with a My Number Card from a web page",
    type: "module",
    sideEffects: false,
    exports: { ".": { types: "./types/index.d.ts", default: "./index.js" } },
    unpkg: "./tegata.js",
  };
  writeFileSync(join(OUTPUT, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
