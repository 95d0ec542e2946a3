import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../support/root.ts";

export const REPORT = join(ROOT, "docs/windows-test.md");

export type StepResult = {
  readonly name: string;
  readonly passed: boolean;
  readonly detail: string;
};

const git = (...args: readonly string[]) =>
  execFileSync("git", [...args], { cwd: ROOT, encoding: "utf8" }).trim();

/** Writes what was seen, when, and of which commit. */
export function writeReport(results: readonly StepResult[], system: readonly string[]): void {
  const failed = results.filter(({ passed }) => !passed).length;
  const rows = results.map(
    ({ name, passed, detail }) =>
      `| ${name} | ${passed ? "passed" : "**failed**"} | ${detail.replaceAll(/\s+/g, " ").replaceAll("|", "\\|")} |`,
  );
  const lines = [
    "# The Windows packages, tried",
    "",
    "Written by `npm run test:windows`. Windows is played by wine, whose `winscard.dll` reaches pcscd and the virtual card: this shows that our files, our registry entries and our host work together. It does not show SmartScreen, a real reader or a real Windows.",
    "",
    `- commit: ${git("rev-parse", "HEAD")}${git("status", "--porcelain", "--", ...WATCHED) === "" ? "" : " (with changes)"}`,
    `- date: ${new Date().toISOString().slice(0, "yyyy-mm-dd".length)}`,
    ...system.map((line) => `- ${line}`),
    `- result: ${String(results.length - failed)} passed, ${String(failed)} failed`,
    "",
    "| what | result | seen |",
    "| --- | --- | --- |",
    ...rows,
    "",
  ];
  writeFileSync(REPORT, lines.join("\n"));
}

/** What the report is about: a change here makes it old. */
export const WATCHED = [
  "native-host/src",
  "shared/smartcard/src",
  "packaging/windows",
  "packaging/inputs.json",
  "scripts/package/windows",
] as const;
