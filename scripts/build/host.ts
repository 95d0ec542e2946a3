import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { BuildOptions, Plugin } from "esbuild";
import { ROOT } from "../support/root.ts";
import { bundleInParts, joinParts } from "./host-parts.ts";

export type BuildHostOptions = {
  /** Where the file goes. Default: native-host/dist/tegata.cjs. */
  readonly outfile?: string;
  /** The composition root. Default: the shipped host, with the readers of this computer. */
  readonly entry?: string;
  /** For people: the extension's development build, whose id anybody can have, may not call it. */
  readonly release?: boolean;
};

const RUNNABLE = 0o755;

const OPTIONS: BuildOptions = {
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  external: ["koffi"],
  // The formats differ here only: a CommonJS file knows its own path by another name.
  define: { "import.meta.filename": "__filename", "import.meta.url": "__filename" },
  minify: true,
  legalComments: "none",
  logLevel: "warning",
};

/**
 * The native messaging host and `tegata` command as one file that Node runs. koffi stays outside:
 * it is loaded on first use, from beside the file or from node_modules. Resolves to the file.
 */
export async function buildHost({
  outfile = resolve(ROOT, "native-host/dist/tegata.cjs"),
  entry = resolve(ROOT, "native-host/src/main.ts"),
  release = false,
}: BuildHostOptions = {}): Promise<string> {
  const plugins = release ? [withoutDevelopmentId] : [];
  const text = joinParts(await bundleInParts(entry, { ...OPTIONS, plugins }));
  await mkdir(dirname(outfile), { recursive: true });
  await writeFile(outfile, text);
  await chmod(outfile, RUNNABLE);
  return outfile;
}

const withoutDevelopmentId: Plugin = {
  name: "without the development id",
  setup(hooks) {
    hooks.onLoad({ filter: /[\\/]manifests[\\/]extension-ids\.json$/ }, async ({ path }) => {
      const ids = Object.entries(JSON.parse(await readFile(path, "utf8")) as object);
      const shipped = ids.filter(([name]) => !name.endsWith("-dev"));
      return { contents: JSON.stringify(Object.fromEntries(shipped)), loader: "json" };
    });
  },
};
