import { existsSync, lstatSync, realpathSync, type Stats } from "node:fs";
import { userInfo } from "node:os";
import { dirname } from "node:path";

const OTHERS_WRITE = 0o002;
const GROUP_WRITE = 0o020;
const STICKY = 0o1000;

/** A folder, or one above it, where another user could put a program in the place of ours. */
export class UnsafeFolderError extends Error {
  override readonly name = "UnsafeFolderError";
  readonly folder: string;

  constructor(folder: string) {
    super(`others can write to ${folder}`);
    this.folder = folder;
  }
}

/**
 * Throws {@link UnsafeFolderError} when anyone but this user and root can change what is at the path.
 * Does nothing on Windows, where a user's own folders are closed by the system.
 */
export function requireSafePath(path: string): void {
  if (process.platform === "win32") return;
  for (const folder of ancestors(existing(path))) requireSafe(folder);
}

/** The path itself, or the nearest one above that is there, without symbolic links. */
function existing(path: string): string {
  let here = path;
  while (!existsSync(here) && dirname(here) !== here) here = dirname(here);
  return realpathSync(here);
}

function* ancestors(path: string): Generator<string> {
  for (let here = path; ; here = dirname(here)) {
    yield here;
    if (dirname(here) === here) return;
  }
}

function requireSafe(path: string): void {
  const stats = lstatSync(path);
  const { uid, gid } = userInfo();
  const isOurs = stats.uid === uid || stats.uid === 0;
  if (!isOurs || isWritableByOthers(stats, { uid, gid })) throw new UnsafeFolderError(path);
}

/** In a sticky folder others can add files, not replace ours. A group of one's own is oneself. */
function isWritableByOthers(
  stats: Stats,
  own: { readonly uid: number; readonly gid: number },
): boolean {
  const { mode, gid } = stats;
  if ((mode & STICKY) !== 0 && stats.isDirectory()) return false;
  if ((mode & OTHERS_WRITE) !== 0) return true;
  const isOwnGroup = gid === own.gid && own.gid === own.uid;
  return (mode & GROUP_WRITE) !== 0 && !isOwnGroup && gid !== 0;
}
