/** `npm run bench [-- NAME…] [--json FILE]`: every benchmark beside its peers in the same run. */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import type { Benchmark, Figure } from "./benchmark.ts";
import { BENCHMARKS } from "./benchmarks.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "string" } },
});

const chosen = BENCHMARKS.filter(
  ({ name }) => positionals.length === 0 || positionals.includes(name),
);
const report: Record<string, readonly Figure[]> = {};
for (const benchmark of chosen) report[benchmark.name] = await runOne(benchmark);
if (values.json !== undefined) {
  const machine = {
    node: process.version,
    cpus: cpus().length,
    cpu: cpus()[0]?.model ?? "unknown",
  };
  writeFileSync(values.json, `${JSON.stringify({ machine, report }, null, 2)}\n`);
}

async function runOne(benchmark: Benchmark): Promise<readonly Figure[]> {
  console.log(`\n${benchmark.name}`);
  const figures = await benchmark.run();
  for (const figure of figures) console.log(`  ${line(figure)}`);
  return figures;
}

function line(figure: Figure): string {
  const { what, ours, unit, peer, aim, spread } = figure;
  const ratio = peer === undefined ? Number.NaN : ours / peer.value;
  const measured = aim?.of === "ratio" ? ratio : ours;
  const verdict = aim === undefined ? "" : measured <= aim.atMost ? " ok" : " MISSED";
  return [
    `${what.padEnd(52)} ${round(ours)} ${unit}`,
    spread === undefined ? "" : ` (${round(spread[0])} to ${round(spread[1])})`,
    peer === undefined
      ? ""
      : `, ${peer.name} ${round(peer.value)} ${unit}, ratio ${ratio.toFixed(2)}`,
    aim === undefined ? "" : `, aim ${aim.of} <= ${aim.atMost}:${verdict}`,
  ].join("");
}

function round(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
