/** `npm run package`: every file of a release, under `dist/`. */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../support/root.ts";
import { isJobName, JOB_NAMES } from "./jobs.ts";
import { makeRelease } from "./make-release.ts";

const USAGE = `usage: npm run package [-- --only ${JOB_NAMES.join("|")}]… [--out DIR] [--fast]`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const options = parse(args);
  if (options === null) {
    console.error(USAGE);
    return 2;
  }
  const started = Date.now();
  try {
    const files = await makeRelease({
      ...options,
      say: (line) => {
        console.log(line);
      },
    });
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    console.log(`package: ${files.length} files in ${options.out} in ${seconds} s`);
    return 0;
  } catch (error) {
    console.error(`package: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        only: { type: "string", multiple: true, default: [] },
        out: { type: "string", default: join(ROOT, "dist") },
        fast: { type: "boolean", default: false },
      },
    });
    const asked = values.only.filter(isJobName);
    if (asked.length < values.only.length) return null;
    const jobs = asked.length > 0 ? asked : JOB_NAMES;
    const compression: "fast" | "best" = values.fast ? "fast" : "best";
    return { jobs, out: resolve(values.out), compression };
  } catch {
    return null;
  }
}
