/**
 * One conversation at a time for one user, across browsers and profiles: each runs a host of its
 * own.
 */
import { existsSync, rmdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { type Release, takeExclusive } from "../system/exclusive.ts";

const NAME = "org.tegata.conversation";

/** A folder that only this user writes to, and that no other computer shares. */
export function stateFolder(): string {
  const { env, platform } = process;
  if (platform === "darwin") return join(homedir(), "Library", "Caches", "Tegata");
  return join(env["XDG_RUNTIME_DIR"] ?? cacheFolder(), "tegata");
}

const cacheFolder = (): string => join(homedir(), ".cache");

/** All folders that hosts of this user may have made: not every session has a runtime folder. */
const stateFolders = (): readonly string[] => [
  ...new Set([
    stateFolder(),
    ...(process.platform === "darwin" ? [] : [join(cacheFolder(), "tegata")]),
  ]),
];

/** The folders that are there, for who takes the program away. */
export const leftStateFolders = (): readonly string[] =>
  stateFolders().filter((folder) => existsSync(folder));

/**
 * Removes what a killed host has left in the folder, and the folder when nothing else is in it. A
 * conversation that is going on keeps both.
 */
export function removeState(folder: string): void {
  if (existsSync(join(folder, NAME))) takeUserLock(folder)?.();
  try {
    rmdirSync(folder);
  } catch {
    // A conversation is going on, or something that is not ours is in it.
  }
}

/** Null while another process of this user has a conversation. */
export const takeUserLock = (folder: string): Release | null => takeExclusive(NAME, folder);
