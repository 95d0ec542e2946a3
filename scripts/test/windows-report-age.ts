import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { ROOT } from "../support/root.ts";
import { REPORT, WATCHED } from "../test-windows/report.ts";

const AGAIN = "run `npm run test:windows`";

/** What to tell the person about the report on the Windows packages; null when it is up to date. */
export function windowsReportAge(): string | null {
  if (!existsSync(REPORT)) return `the Windows packages were never tried: ${AGAIN}`;
  const commit = /^- commit: ([\da-f]{40})$/m.exec(readFileSync(REPORT, "utf8"))?.[1];
  if (commit === undefined) return `docs/windows-test.md is of no commit: ${AGAIN}`;
  const since = commitsSince(commit);
  if (since === 0) return null;
  const changes = since === null ? "an unknown commit" : `${String(since)} commits ago`;
  return `docs/windows-test.md is of ${changes}, counting those to the host and its package: ${AGAIN}`;
}

/** Commits to what the report is about; null when this checkout does not know the commit. */
function commitsSince(commit: string): number | null {
  const args = ["rev-list", "--count", `${commit}..HEAD`, "--", ...WATCHED];
  try {
    return Number(execFileSync("git", args, { cwd: ROOT, encoding: "utf8", stdio: "pipe" }));
  } catch {
    return null;
  }
}
