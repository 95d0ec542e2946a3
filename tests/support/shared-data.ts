import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Third-party vectors are read in place, beside the repository, and never committed to it. */
export const SHARED_DATA = resolve(import.meta.dirname, "../../../shared/data");

/** A JSON vector, or null where the folder is absent: tests that need it skip. */
export function readSharedData(path: string): unknown {
  const file = resolve(SHARED_DATA, path);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as unknown) : null;
}
