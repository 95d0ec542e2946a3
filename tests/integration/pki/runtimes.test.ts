import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Folder } from "../../support/pki/command.ts";
import { makeSignedSamples } from "../../support/pki/signed-samples.ts";

const ROOT = resolve(import.meta.dirname, "../../..");

let folder: Folder;
let program: string;
let outside: readonly string[];

/** The published package with all that it needs, and samples to verify, in one file. */
beforeAll(async () => {
  folder = new Folder();
  program = folder.at("program.mjs");
  const { metafile } = await build({
    entryPoints: [join(ROOT, "tests/support/pki/verify-samples-main.ts")],
    define: { SAMPLES: JSON.stringify(await makeSignedSamples()) },
    outfile: program,
    bundle: true,
    platform: "neutral",
    mainFields: ["module", "main"],
    format: "esm",
    target: "es2022",
    alias: { "@tegata/pki": join(ROOT, "shared/pki/dist/index.js") },
    metafile: true,
    logLevel: "silent",
  });
  outside = Object.values(metafile.outputs).flatMap(({ imports }) =>
    imports.map(({ path }) => path),
  );
});
afterAll(() => {
  folder[Symbol.dispose]();
});

it("the verifier imports nothing of Node, nor anything else that a runtime would have to have", () => {
  expect(outside).toEqual([]);
});

it("the verifier works where there is WebCrypto and nothing of Node", () => {
  const bare = folder.at("bare.mjs");
  writeFileSync(
    bare,
    `const { log } = console;
for (const name of ["process", "Buffer", "global", "setImmediate", "clearImmediate", "require"])
  delete globalThis[name];
const { outcomes } = await import("./program.mjs");
log(JSON.stringify(outcomes));`,
  );

  const output = execFileSync(process.execPath, [bare], { cwd: folder.path, encoding: "utf8" });

  expect(JSON.parse(output)).toEqual({
    token: "authentication",
    elsewhere: "token/signature",
    cms: "signature",
    altered: "signature/digest",
    pdf: "signature",
    xml: "signature",
  });
});
