/** `npm run fuzz [-- --runs N]`: the parser tests of `npm test`, with many more inputs each. */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { ROOT } from "../support/root.ts";

const RUNS = "100000";

const { values } = parseArgs({ options: { runs: { type: "string", default: RUNS } } });
if (!/^[1-9]\d{0,8}$/.test(values.runs)) {
  console.error("usage: npm run fuzz [-- --runs N], N a positive number");
  process.exit(2);
}
const { status } = spawnSync(
  "npx",
  ["--no-install", "vitest", "run", "--project", "fast", "tests/contract/fuzz"],
  { cwd: ROOT, stdio: "inherit", env: { ...process.env, TEGATA_FUZZ_RUNS: values.runs } },
);
process.exitCode = status ?? 1;
