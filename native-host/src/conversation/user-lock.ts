/**
 * One conversation at a time for one user, across browsers and profiles: each runs a host of its
 * own. A file names the process that has it; one that no process stands behind is taken over.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const FILE = "conversation.lock";
const PRIVATE = 0o700;

/** A folder that only this user writes to, and that no other computer shares. */
export function stateFolder(): string {
  const { env, platform } = process;
  if (platform === "win32") return join(env["LOCALAPPDATA"] ?? homedir(), "Tegata");
  if (platform === "darwin") return join(homedir(), "Library", "Caches", "Tegata");
  return join(env["XDG_RUNTIME_DIR"] ?? join(homedir(), ".cache"), "tegata");
}

export type UserLock = { readonly release: () => void };

/** Null while another process of this user holds the lock. */
export function takeUserLock(folder: string): UserLock | null {
  const path = join(folder, FILE);
  mkdirSync(folder, { recursive: true, mode: PRIVATE });
  for (const isFirstLook of [true, false]) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" });
      return {
        release: () => {
          rmSync(path, { force: true });
        },
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (!isFirstLook || isHeld(path)) return null;
      rmSync(path, { force: true });
    }
  }
  return null;
}

function isHeld(path: string): boolean {
  try {
    const pid = Number.parseInt(readFileSync(path, "utf8"), 10);
    if (!(pid > 0) || pid === process.pid) return false;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is such a process, and it is not ours to signal.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
