/** `npm run test:debian`: the packages on a bare Debian 12 in a folder. Needs root, about 1.5 GB. */
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { setUp } from "./setup/setup.mjs";

const ROOT = resolve(import.meta.dirname, "..");
await setUp("test:debian");
const vitest = ["node_modules/vitest/vitest.mjs", "run", "--project", "debian"];
spawn(process.execPath, vitest, { cwd: ROOT, stdio: "inherit" }).on("close", (status) => {
  process.exitCode = status ?? 1;
});
