/**
 * Cuts a program at its dynamic imports: what they name goes into parts that lie in the same file
 * as text and are compiled when first asked for. esbuild's own splitting makes more than one file;
 * without any, Node parses all of it before the first line runs.
 */
import { relative, resolve } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { ROOT } from "../support/root.ts";

/** Modules that are imported dynamically by one level of the program, by absolute path. */
type Part = ReadonlySet<string>;

export type PartedProgram = {
  readonly program: string;
  /** Source of a function body each; it may use `require`, `module`, `__filename`, `loadPart`. */
  readonly parts: readonly string[];
};

/** Bundles the entry and, level by level, what is imported dynamically. */
export async function bundleInParts(entry: string, options: BuildOptions): Promise<PartedProgram> {
  const sources: string[] = [];
  let input: BuildOptions = { entryPoints: [entry] };
  let own: Part = new Set();
  for (;;) {
    const next = new Set<string>();
    const level = sources.length + 1;
    const plugins = [...(options.plugins ?? []), cutHere(level, own, next)];
    const { outputFiles } = await build({ ...options, ...input, plugins, write: false });
    sources.push(outputFiles[0]?.text ?? "");
    if (next.size === 0) break;
    own = next;
    input = { stdin: { contents: partEntry(next), resolveDir: ROOT } };
  }
  const [program = "", ...parts] = sources;
  return { program, parts };
}

const nameOf = (path: string): string => relative(ROOT, path);

/** Each module of a part runs when it is first named, as after an `import()`. */
function partEntry(part: Part): string {
  const rows = [...part].map(
    (path) => `${JSON.stringify(nameOf(path))}: () => require(${JSON.stringify(path)}),`,
  );
  return `module.exports = {${rows.join("\n")}};`;
}

function cutHere(level: number, own: Part, next: Set<string>): Plugin {
  return {
    name: "cut at dynamic imports",
    setup(hooks) {
      hooks.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        const target = resolve(resolveDir, path);
        if (kind !== "dynamic-import" || own.has(target)) return undefined;
        next.add(target);
        return { path: target, namespace: "part" };
      });
      hooks.onLoad({ filter: /.*/, namespace: "part" }, ({ path }) => ({
        contents: `module.exports = loadPart(${level})[${JSON.stringify(nameOf(path))}]();`,
      }));
    },
  };
}

/**
 * Runs in the built program, which is why it is text: no tool may rewrite it. A part is the comment
 * in a function, because a comment is what V8 passes over fastest. docs/adr/0011 has the figures.
 */
const LOADER = `"use strict";
const loadedParts = [];
const loadPart = (level) => {
  if (loadedParts[level]) return loadedParts[level];
  const packed = Buffer.from(String(PARTS[level - 1]).split("//")[1], "base64url");
  const source = require("node:zlib").brotliDecompressSync(packed).toString();
  const names = ["module", "exports", "require", "__filename", "loadPart"];
  const filename = __filename + "#" + level;
  const run = require("node:vm").compileFunction(source, names, { filename });
  const part = { exports: {} };
  run(part, part.exports, require, __filename, loadPart);
  return (loadedParts[level] = part.exports);
};
`;

/** The two best qualities take seconds for a tenth less. */
const packed = (part: string): Buffer =>
  brotliCompressSync(part, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });

/** The program and its parts as one CommonJS file. */
export function joinParts({ program, parts }: PartedProgram): string {
  // A hash bang must stay the first line.
  const [, hashBang = "", body = ""] = /^(#![^\n]*\n)?([^]*)$/.exec(program) ?? [];
  // base64url has no slash, which would end or begin a comment.
  const texts = parts.map((part) => `() => {//${packed(part).toString("base64url")}\n}`);
  return [
    hashBang,
    LOADER,
    body,
    "/* What is not needed to greet a browser, by brotli: unpacked when it is first asked for. */\n",
    `const PARTS = [\n${texts.join(",\n")}\n];\n`,
  ].join("");
}
