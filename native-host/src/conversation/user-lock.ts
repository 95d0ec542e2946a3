/**
 * One conversation at a time for one user, across browsers and profiles: each runs a host of its
 * own. A file names the process that has it; one that no process stands behind is taken over.
 */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir, uptime } from "node:os";
import { join } from "node:path";

const FILE = "conversation.lock";
const PRIVATE = 0o700;
/** Of the fields behind the process's state in /proc/PID/stat. */
const START_TIME = 18;
const MS = 1000;
/** The clock may have been set since the system started. */
const CLOCK_SLACK_MS = 60_000;

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
      writeFileSync(path, holderText(process.pid), { flag: "wx" });
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

/** A number alone may belong to another process by now, so its start is written beside it. */
const holderText = (pid: number): string => `${pid} ${startOf(pid) ?? ""}`;

/**
 * When a process started, in clock ticks since the system did: field 22 of /proc/PID/stat, counted
 * behind the name, which may hold spaces. Null where the system does not say.
 */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return state === undefined ? null : (rest[START_TIME] ?? null);
  } catch {
    return null;
  }
}

function isHeld(path: string): boolean {
  let text: string;
  try {
    // What was written before the system started is nobody's.
    const startedAt = Date.now() - uptime() * MS;
    if (statSync(path).mtimeMs < startedAt - CLOCK_SLACK_MS) return false;
    text = readFileSync(path, "utf8");
  } catch {
    return false;
  }
  const pid = Number.parseInt(text, 10);
  if (!(pid > 0) || pid === process.pid || !isAlive(pid)) return false;
  // Without a start time in the file or from the system the number has to do.
  const written = text.split(" ")[1] ?? "";
  return written === "" || (startOf(pid) ?? written) === written;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is such a process, and it is not ours to signal.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
