import { join } from "node:path";
import type { Job } from "../job.ts";
import { writeWindowsFiles } from "./files.ts";
import { makeMsi } from "./msi.ts";
import { makeSetup } from "./setup.ts";

/** The set-up for people and the package for fleets, from the same files. */
export const windows: Job = async (context) => {
  const files = join(context.scratch, "files");
  await writeWindowsFiles(files, context.release.epoch);
  return [await makeSetup(files, context), await makeMsi(files, context)];
};
