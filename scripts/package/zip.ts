import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Zippable, zipSync } from "fflate";

export type Compression = "best" | "fast";

const UNIX = 3;
const READABLE_FILE = 0o100644;
const LEVEL = { best: 9, fast: 1 } as const satisfies Record<Compression, number>;

/**
 * A folder as a zip whose bytes depend on names and contents only: sorted, one date (seconds since
 * 1970), one mode. Compressed by a library of ours, so Node's zlib plays no part.
 */
export function zipFolder(folder: string, epoch: number, compression: Compression): Uint8Array {
  const mtime = asLocalTime(epoch);
  const entries: Zippable = {};
  for (const name of listFiles(folder)) {
    entries[name] = [
      readFileSync(join(folder, name)),
      { mtime, level: LEVEL[compression], os: UNIX, attrs: READABLE_FILE << 16 },
    ];
  }
  return zipSync(entries);
}

/** Every file below a folder, with forward slashes, in an order that no locale changes. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** A zip has local times without a zone: the same clock face wherever it is built. */
function asLocalTime(epoch: number): Date {
  const utc = new Date(epoch * 1000);
  return new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
  );
}
