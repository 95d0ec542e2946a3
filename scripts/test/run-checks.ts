/**
 * `npm test`: every check once, cheap ones first. A check is one passed or failed; the test
 * suites count their tests. Ends with `N passed, N failed` alone on a line.
 *
 * With names as arguments only those checks run: `npm test -- lint e2e`.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { ROOT } from "../support/root.ts";
import { CHECKS, type Check, LANES } from "./checks.ts";
import { sideBySide } from "./side-by-side.ts";
import { windowsReportAge } from "./windows-report-age.ts";

type Outcome = { passed: number; failed: number; skipped: number };

const OUT = resolve(ROOT, ".out/test");
const total: Outcome = { passed: 0, failed: 0, skipped: 0 };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !CHECKS.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`no such check: ${unknown.join(", ")}; there are: ${namesOf(CHECKS)}`);
  process.exit(2);
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const checks = CHECKS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
await sideBySide(checks, LANES, async (check) => {
  const outcome = await run(check);
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  total.skipped += outcome.skipped;
});

const age = windowsReportAge();
if (age !== null) console.log(`note: ${age}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function run(check: Check): Promise<Outcome> {
  const started = Date.now();
  const report = join(OUT, `${check.name}.json`);
  const { status, output } = await runCommand(check.command(report));
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const outcome = check.counts ? readReport(report, status) : one(status);
  // The suites' own set-up need not build again.
  if (check.name === "build" && outcome.failed === 0) process.env["TEGATA_BUILT"] = "1";
  const verdict = outcome.failed > 0 ? "FAILED" : "ok";
  const counted = check.counts ? ` (${outcome.passed} tests)` : "";
  console.log(`${check.name.padEnd(12)} ${verdict}${counted} ${seconds} s`);
  if (outcome.failed > 0) console.log(output);
  return outcome;
}

function one(status: number): Outcome {
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

/** A suite that crashed, or that ran no test at all, is one failure even if its report is green. */
function readReport(file: string, status: number): Outcome {
  let report: { numPassedTests: number; numFailedTests: number; numPendingTests: number };
  try {
    report = JSON.parse(readFileSync(file, "utf8")) as typeof report;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const { numPassedTests: passed, numFailedTests, numPendingTests: skipped } = report;
  const crashed = (status !== 0 || passed === 0) && numFailedTests === 0 ? 1 : 0;
  return { passed, failed: numFailedTests + crashed, skipped };
}

function runCommand(command: readonly string[]): Promise<{ status: number; output: string }> {
  const [program = "", ...args] = command;
  const child = spawn(program, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  return new Promise((done) => {
    child.on("close", (status) => {
      done({ status: status ?? 1, output: Buffer.concat(chunks).toString() });
    });
  });
}

function namesOf(checks: readonly Check[]): string {
  return checks.map((check) => check.name).join(", ");
}
