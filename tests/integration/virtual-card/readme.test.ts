/** The README's example as a portal's developer would paste it: the built package, another project. */
import { execFile } from "node:child_process";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ROOT } from "../../../scripts/support/root.ts";

const run = promisify(execFile);
/** Below the repository, so that vitest is found as if it were installed here. */
const project = join(ROOT, ".out/readme-example");
const vitest = join(ROOT, "node_modules/vitest/vitest.mjs");
const typescript = join(ROOT, "node_modules/typescript/bin/tsc");
const MAKE_MS = 120_000;

const compilerOptions = {
  ...{ noEmit: true, strict: true, module: "nodenext", target: "es2023" },
  ...{ types: ["node"], typeRoots: [join(ROOT, "node_modules/@types")] },
};
const include = ["card.test.ts"];

beforeAll(async () => {
  await rm(project, { recursive: true, force: true });
  const installed = join(project, "node_modules/@tegata/virtual-card");
  await mkdir(installed, { recursive: true });
  await cp(join(ROOT, "virtual-card/dist"), installed, { recursive: true });
  const readme = await readFile(join(installed, "README.md"), "utf8");
  const [, example = ""] = /```ts\n([^]*?)```/.exec(readme) ?? [];
  await writeFile(join(project, "card.test.ts"), example);
  await writeFile(join(project, "package.json"), JSON.stringify({ type: "module" }));
  await writeFile(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, include }));
  await writeFile(join(project, "vitest.config.js"), "export default {};");
}, MAKE_MS);
afterAll(() => rm(project, { recursive: true, force: true }));

it("passes in a project of its own", { timeout: MAKE_MS }, async () => {
  const env = { ...process.env, VITEST: undefined, NO_COLOR: "1", FORCE_COLOR: undefined };

  const { stdout } = await run(process.execPath, [vitest, "run"], { cwd: project, env });

  expect(stdout).toMatch(/Tests +2 passed/);
});

it("compiles against the package's own types", { timeout: MAKE_MS }, async () => {
  const compiled = run(process.execPath, [typescript, "-p", "."], { cwd: project });

  await expect(compiled).resolves.toMatchObject({ stdout: "" });
});
