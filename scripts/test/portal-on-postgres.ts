/** `npm run test:postgres`: the demo portal's tests on a real PostgreSQL instead of PGlite. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { startPostgres } from "../support/postgres.ts";
import { ROOT } from "../support/root.ts";

using postgres = startPostgres();
const vitest = join(ROOT, "node_modules/vitest/vitest.mjs");
const { status } = spawnSync(
  process.execPath,
  [vitest, "run", "--project", "chain", "tests/integration/portal/", ...process.argv.slice(2)],
  { cwd: ROOT, stdio: "inherit", env: { ...process.env, TEST_DATABASE_URL: postgres.url } },
);
process.exitCode = status ?? 1;
