import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import { dirname, relative } from "node:path";

const HEARTBEAT_MS = 10_000;
const TAIL_LINES = 15;

/**
 * Runs a command with its output in a file, and says every ten seconds that it is still at it.
 * Resolves to its status; on failure the end of the output is printed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, log: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>}
 */
export async function runQuietly(command, args, { cwd, log, env = process.env }) {
  mkdirSync(dirname(log), { recursive: true });
  const output = createWriteStream(log);
  const started = Date.now();
  let lastLine = "";
  const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const keep = (chunk) => {
    output.write(chunk);
    lastLine = chunk.toString().trim().split("\n").at(-1) ?? lastLine;
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const heartbeat = setInterval(() => {
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`  … ${seconds} s: ${lastLine.slice(0, 90)}`);
  }, HEARTBEAT_MS);
  const status = await new Promise((resolve) => {
    child.on("error", () => resolve(127));
    child.on("close", (code) => resolve(code ?? 1));
  });
  clearInterval(heartbeat);
  await new Promise((resolve) => output.end(resolve));
  if (status !== 0) {
    const tail = readFileSync(log, "utf8").trim().split("\n").slice(-TAIL_LINES);
    console.error(`  failed with status ${status} (whole output: ${relative(cwd, log)})`);
    for (const line of tail) console.error(`  | ${line}`);
  }
  return status;
}
