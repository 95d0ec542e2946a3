import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { readRelease } from "../../../scripts/package/release.ts";
import { packRelease } from "./release-files.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the release files are that this computer can try by itself. */
    readonly release: string;
  }
}

/** Packs once for all tests of packages. Resolves to what removes the files. */
export default async (project: TestProject): Promise<() => void> => {
  // A commit while this runs would be another date.
  process.env["SOURCE_DATE_EPOCH"] = String(readRelease().epoch);
  const folder = await packRelease();
  project.provide("release", folder);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
};
