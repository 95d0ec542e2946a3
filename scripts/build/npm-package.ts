import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "../support/root.ts";

const PROTOCOL_TYPES = join(ROOT, "shared/protocol/.build/types");
/** The vocabulary that published types speak of: files without a schema library. */
const VOCABULARY = ["error-details", "page-messages", "purpose-name"];
const FOLDER = "vocabulary";

export type NpmPackage = {
  /** The workspace's folder; the package is made in `dist/` of it. */
  readonly source: string;
  readonly description: string;
  /** Fields beside name, version and what all packages have. */
  readonly manifest?: Readonly<Record<string, unknown>>;
};

/** Empties `dist/` and gives its path. */
export function emptyOutput({ source }: NpmPackage): string {
  const output = join(source, "dist");
  rmSync(output, { recursive: true, force: true });
  return output;
}

/** Declarations that stand alone: no workspace of ours is on a registry. */
export function writeTypes({ source }: NpmPackage): void {
  const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [compiler, "-b", source], { stdio: "inherit" });
  const own = join(source, ".build/types");
  for (const file of readdirSync(own, { recursive: true, encoding: "utf8" })) {
    if (file.endsWith(".d.ts")) writeDeclaration(join(own, file), source, file);
  }
  for (const name of VOCABULARY) {
    writeDeclaration(join(PROTOCOL_TYPES, `${name}.d.ts`), source, join(FOLDER, `${name}.d.ts`));
  }
}

function writeDeclaration(from: string, source: string, file: string): void {
  const up = "../".repeat(file.split(/[\\/]/).length - 1) || "./";
  const text = readFileSync(from, "utf8")
    .replaceAll('"@tegata/protocol/purpose"', '"@tegata/protocol/purpose-name"')
    .replaceAll(/"@tegata\/protocol\/([a-z-]+)"/g, `"${up}${FOLDER}/$1.js"`)
    .replaceAll(/"(\.\.?\/[a-z0-9/.-]+)\.ts"/g, '"$1.js"')
    .replaceAll(/^\/\/# sourceMappingURL.*$/gm, "");
  const target = join(source, "dist/types", file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** A `package.json` that can be packed and published. */
export function writeManifest({ source, description, manifest }: NpmPackage): void {
  const { name, version, license } = JSON.parse(
    readFileSync(join(source, "package.json"), "utf8"),
  ) as Record<string, string>;
  const content = {
    name,
    version,
    license,
    description,
    type: "module",
    sideEffects: false,
    exports: { ".": { types: "./types/index.d.ts", default: "./index.js" } },
    ...manifest,
  };
  writeFileSync(join(source, "dist/package.json"), `${JSON.stringify(content, null, 2)}\n`);
}
