import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { ROOT } from "../support/root.ts";
import { emptyOutput, type NpmPackage, writeManifest, writeTypes } from "./npm-package.ts";

const CLIENT: NpmPackage = {
  source: join(ROOT, "portal/client"),
  description: "Log in and sign with a My Number Card from a web page",
  manifest: { unpkg: "./tegata.js" },
};

export type ClientSize = { readonly file: string; readonly gzip: number };

/**
 * The page's client: `dist/index.js` (ESM), `dist/tegata.js` (script tag, global `tegata`),
 * `dist/types/` and a `package.json` that can be published. Resolves to the sizes.
 */
export async function buildClient(): Promise<readonly ClientSize[]> {
  const output = emptyOutput(CLIENT);
  await bundle("index.ts", join(output, "index.js"), "esm");
  await bundle("script-tag.ts", join(output, "tegata.js"), "iife");
  writeTypes(CLIENT);
  writeManifest(CLIENT);
  return ["index.js", "tegata.js"].map((file) => ({
    file: join(output, file),
    gzip: gzipSync(readFileSync(join(output, file))).length,
  }));
}

async function bundle(entry: string, outfile: string, format: "esm" | "iife"): Promise<void> {
  await build({
    entryPoints: [join(CLIENT.source, "src", entry)],
    outfile,
    bundle: true,
    platform: "browser",
    target: ["chrome120", "firefox128", "safari17"],
    format,
    minify: true,
    // A page may serve it without saying that it is UTF-8: nothing but ASCII is in the file.
    charset: "ascii",
    legalComments: "none",
    logLevel: "warning",
  });
}
