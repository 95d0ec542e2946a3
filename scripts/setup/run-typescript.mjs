import { spawn } from "node:child_process";
import { resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");
const FORWARDED = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a TypeScript file of the repository in a child process and ends with its status.
 *
 * @param {string} file path from the repository's root
 * @param {readonly string[]} args
 */
export function runTypescript(file, args) {
  const child = spawn(process.execPath, ["--import", "tsx", resolve(ROOT, file), ...args], {
    cwd: ROOT,
    stdio: "inherit",
  });
  for (const signal of FORWARDED) process.on(signal, () => child.kill(signal));
  child.on("close", (status) => process.exit(status ?? 1));
}
