import { closeSync, fstatSync, mkdirSync, openSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Koffi, loadKoffi } from "./load-koffi.ts";

/** Gives back what {@link takeExclusive} took. Whatever ends the process does so too. */
export type Release = () => void;

/** flock(2); the same numbers on Linux and macOS. */
const LOCK_EX = 2;
const LOCK_NB = 4;
/** WaitForSingleObject: it is ours, or was that of a process that died with it. */
const WAIT_OBJECT_0 = 0;
const WAIT_ABANDONED = 0x80;

const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;

/**
 * Takes `name` for this process alone, among all of this user. The system holds it and lets go when
 * the process ends, however it ends: nothing is left over that could be mistaken for a holder. Its
 * file goes when it is given back; one that a killed process has left is taken like none.
 * Null while another process has it. On Windows `folder` is not needed.
 */
export function takeExclusive(name: string, folder: string): Release | null {
  const koffi = loadKoffi();
  return process.platform === "win32" ? takeMutex(koffi, name) : takeFile(koffi, name, folder);
}

function takeFile(koffi: Koffi, name: string, folder: string): Release | null {
  mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
  const path = join(folder, name);
  for (;;) {
    const file = openSync(path, "a", PRIVATE_FILE);
    const state = lockFile(koffi, path, file);
    if (state === "ours") {
      return () => {
        giveBack(path, file);
      };
    }
    closeSync(file);
    if (state === "taken") return null;
  }
}

/**
 * Locks a file that was opened at this path. `gone`: its holder removed it before it was ours, and
 * others lock a new one.
 */
export function lockFile(koffi: Koffi, path: string, file: number): "ours" | "taken" | "gone" {
  const lock = koffi.load(null).func("int flock(int file, int operation)");
  if (lock(file, LOCK_EX | LOCK_NB) !== 0) return "taken";
  return isAt(path, file) ? "ours" : "gone";
}

/** Whether the path still leads to this open file, and not to none or to a new one. */
function isAt(path: string, file: number): boolean {
  const there = statSync(path, { bigint: true, throwIfNoEntry: false });
  const ours = fstatSync(file, { bigint: true });
  return there !== undefined && there.ino === ours.ino && there.dev === ours.dev;
}

/** Removes the file while it is still locked: nobody can have locked another at this path. */
function giveBack(path: string, file: number): void {
  try {
    // Unless somebody else removed ours by hand, and the one there is not ours to remove.
    if (isAt(path, file)) rmSync(path);
  } catch {
    // A file that cannot be removed is taken like none; the lock must go all the same.
  } finally {
    closeSync(file);
  }
}

/** A mutex belongs to a thread: taken and given back on this one. */
function takeMutex(koffi: Koffi, name: string): Release | null {
  const kernel = koffi.load("kernel32.dll");
  const create = kernel.func("void * __stdcall CreateMutexW(void *, bool owned, str16 name)");
  const wait = kernel.func("uint32_t __stdcall WaitForSingleObject(void *mutex, uint32_t ms)");
  const release = kernel.func("bool __stdcall ReleaseMutex(void *mutex)");
  const close = kernel.func("bool __stdcall CloseHandle(void *mutex)");
  const mutex: unknown = create(null, false, `Local\\${name}`);
  const state: unknown = wait(mutex, 0);
  if (state !== WAIT_OBJECT_0 && state !== WAIT_ABANDONED) {
    close(mutex);
    return null;
  }
  return () => {
    release(mutex);
    close(mutex);
  };
}
