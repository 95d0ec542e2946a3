/**
 * One conversation at a time for one user, across browsers and profiles: each runs a host of its
 * own.
 */
import { homedir } from "node:os";
import { join } from "node:path";
import { type Release, takeExclusive } from "../system/exclusive.ts";

const NAME = "org.tegata.conversation";

/** A folder that only this user writes to, and that no other computer shares. */
export function stateFolder(): string {
  const { env, platform } = process;
  if (platform === "darwin") return join(homedir(), "Library", "Caches", "Tegata");
  return join(env["XDG_RUNTIME_DIR"] ?? join(homedir(), ".cache"), "tegata");
}

/** Null while another process of this user has a conversation. */
export const takeUserLock = (folder: string): Release | null => takeExclusive(NAME, folder);
