import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, win32 } from "node:path";
import type { Place } from "./places.ts";
import { type Registration, registrationPaths } from "./registration.ts";
import { requireSafePath } from "./safe-folder.ts";
import type { System } from "./system.ts";

/** One thing done, or with `--dry-run` one that would be. */
export type Step = {
  readonly does: "write" | "keep" | "remove" | "register" | "unregister";
  readonly what: string;
};

export type ApplyOptions = { readonly dryRun: boolean };

/** Writes what is not there as it should be. Throws UnsafeFolderError before anything is written. */
export function install(
  { place, files }: Registration,
  system: System,
  { dryRun }: ApplyOptions,
): readonly Step[] {
  requireSafePath(place.folder);
  const steps: Step[] = [];
  for (const file of files) {
    const isThere = isWritten(file.path, file.text, file.mode);
    steps.push({ does: isThere ? "keep" : "write", what: file.path });
    if (!isThere && !dryRun) writeWhole(file.path, file.text, file.mode);
  }
  const manifest = files.at(-1);
  if (place.registryKey !== null && manifest !== undefined) {
    steps.push({ does: "register", what: place.registryKey });
    if (!dryRun) register(place.registryKey, manifest.path, system);
  }
  return steps;
}

/** Removes what install wrote, and its folders when nothing else is in them. */
export function uninstall(place: Place, system: System, { dryRun }: ApplyOptions): readonly Step[] {
  const steps: Step[] = [];
  for (const path of registrationPaths(place, system)) {
    if (!existsSync(path)) continue;
    steps.push({ does: "remove", what: path });
    if (!dryRun) rmSync(path);
  }
  if (steps.length > 0 && !dryRun) {
    removeIfEmpty(place.folder);
    // Of a browser that was never used here: then install made it. On Windows all lies in ours.
    removeIfEmpty(place.registryKey === null ? place.profile : win32.dirname(place.folder));
  }
  if (place.registryKey !== null && system.reg(["query", place.registryKey]) === 0) {
    steps.push({ does: "unregister", what: place.registryKey });
    if (!dryRun) system.reg(["delete", place.registryKey, "/f"]);
  }
  return steps;
}

function register(key: string, manifest: string, system: System): void {
  const status = system.reg(["add", key, "/ve", "/t", "REG_SZ", "/d", manifest, "/f"]);
  if (status !== 0) throw new Error(`reg.exe add ended with status ${status}`);
}

/** What the owner may do, and whether others may write: the rest is the umask's affair. */
const PERMISSIONS = 0o722;

function isWritten(path: string, text: string, mode: number): boolean {
  try {
    const isMode =
      process.platform === "win32" || (statSync(path).mode & PERMISSIONS) === (mode & PERMISSIONS);
    return isMode && readFileSync(path, "utf8") === text;
  } catch {
    return false;
  }
}

/** Beside, then in place: a browser never reads half a file, and a link there is not followed. */
function writeWhole(path: string, text: string, mode: number): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o755 });
  const beside = `${path}.new`;
  rmSync(beside, { force: true });
  writeFileSync(beside, text, { mode, flag: "wx" });
  renameSync(beside, path);
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Other programs' hosts are in it, or what the browser keeps.
  }
}
