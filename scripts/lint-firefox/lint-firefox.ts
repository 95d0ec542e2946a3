/** What Mozilla's add-on site says of the Firefox extension when it is handed in. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { extensionFolder } from "../build/extension-folder.ts";
import { findingsOfOurs, type LintResult } from "./findings.ts";

/** Fetched when it is run, not a dependency: see docs/adr/0014-mozillas-linter.md. */
const LINTER = "addons-linter@10.14.0";

const folder = extensionFolder("firefox");
const npx = ["--yes", "--ignore-scripts", LINTER, "--output", "json", folder];
// Ends with 1 where it has errors, and says them on stdout all the same.
const { stdout } = await promisify(execFile)("npx", npx, {
  env: { ...process.env, npm_config_ignore_scripts: "true" },
}).catch((error: unknown) => {
  if (error instanceof Error && "stdout" in error && error.stdout !== "") {
    return { stdout: String(error.stdout) };
  }
  throw error;
});
const result = JSON.parse(stdout) as LintResult;
const findings = findingsOfOurs(
  result,
  (file, line) => readFileSync(join(folder, file), "utf8").split("\n")[line - 1] ?? "",
);
for (const { code, message, file, line } of findings) {
  console.error(`${file ?? "package"}:${line ?? ""} ${code}: ${message}`);
}
console.log(`lint:firefox: ${findings.length === 0 ? "nothing" : findings.length} to mend`);
process.exitCode = findings.length === 0 ? 0 : 1;
