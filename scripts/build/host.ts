import { chmod } from "node:fs/promises";
import { resolve } from "node:path";
import { build } from "esbuild";
import { ROOT } from "../support/root.ts";

export type BuildHostOptions = {
  /** Where the file goes. Default: native-host/dist/tegata.cjs. */
  readonly outfile?: string;
  /** The composition root. Default: the shipped host, with the readers of this computer. */
  readonly entry?: string;
};

const RUNNABLE = 0o755;

/**
 * The native messaging host and `tegata` command as one file that Node runs. koffi stays outside:
 * it is loaded on first use, from beside the file or from node_modules. Resolves to the file.
 */
export async function buildHost({
  outfile = resolve(ROOT, "native-host/dist/tegata.cjs"),
  entry = resolve(ROOT, "native-host/src/main.ts"),
}: BuildHostOptions = {}): Promise<string> {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["koffi"],
    // The formats differ here only: a CommonJS file knows its own path by another name.
    define: { "import.meta.filename": "__filename", "import.meta.url": "importMetaUrl" },
    banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
    minify: true,
    legalComments: "none",
    logLevel: "warning",
  });
  await chmod(outfile, RUNNABLE);
  return outfile;
}
