/** `npm run package`: every file of a release, under `dist/`. */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../support/root.ts";
import { isJobName, JOB_NAMES } from "./jobs.ts";
import { type MakeReleaseOptions, makeRelease } from "./make-release.ts";
import { packAgain } from "./pack-again.ts";
import { readRelease } from "./release.ts";

const USAGE = `usage: npm run package [-- --only ${JOB_NAMES.join("|")}]… [--out DIR] [--fast] [--twice]`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const options = parse(args);
  if (options === null) {
    console.error(USAGE);
    return 2;
  }
  const started = Date.now();
  // Both packings have one date, whatever is committed in between.
  if (options.twice) process.env["SOURCE_DATE_EPOCH"] = String(readRelease().epoch);
  try {
    const files = await makeRelease({
      ...options,
      say: (line) => {
        console.log(line);
      },
    });
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    console.log(`package: ${files.length} files in ${options.out} in ${seconds} s`);
    return options.twice ? await compareWithAnother(options) : 0;
  } catch (error) {
    console.error(`package: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

async function compareWithAnother(options: MakeReleaseOptions): Promise<number> {
  const different = await packAgain(options);
  const finding = different.length === 0 ? "each file is the same" : different.join(", ");
  console.log(`package: packed again elsewhere: ${finding}`);
  if (different.length > 0) console.error("package: the files named differ between two packings");
  return different.length > 0 ? 1 : 0;
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        only: { type: "string", multiple: true, default: [] },
        out: { type: "string", default: join(ROOT, "dist") },
        fast: { type: "boolean", default: false },
        twice: { type: "boolean", default: false },
      },
    });
    const asked = values.only.filter(isJobName);
    if (asked.length < values.only.length) return null;
    const jobs = asked.length > 0 ? asked : JOB_NAMES;
    const compression: "fast" | "best" = values.fast ? "fast" : "best";
    return { jobs, out: resolve(values.out), compression, twice: values.twice };
  } catch {
    return null;
  }
}
