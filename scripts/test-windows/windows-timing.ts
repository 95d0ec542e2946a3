/** Runs inside wine: how long our executable takes to start, beside Node with an empty program. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

const RUNS = 11;

const [program = "", emptyProgram = "", findingsFile = ""] = process.argv.slice(2);

const once = (command: string, args: readonly string[]): number => {
  const started = performance.now();
  spawnSync(command, args, { stdio: "ignore" });
  return performance.now() - started;
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

writeFileSync(emptyProgram, "");
const ours: number[] = [];
const empty: number[] = [];
// In turns, so that whatever else the computer does slows both.
for (let run = 0; run < RUNS; run += 1) {
  ours.push(once(program, ["--version"]));
  empty.push(once(process.execPath, [emptyProgram]));
}
writeFileSync(findingsFile, JSON.stringify({ ours: median(ours), empty: median(empty) }));
