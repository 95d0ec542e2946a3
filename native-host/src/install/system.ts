import { spawnSync } from "node:child_process";
import { homedir } from "node:os";
import { posix, win32 } from "node:path";

export type Platform = "linux" | "darwin" | "win32";

/** The system that is installed to: this one, or a scratch one in tests. */
export type System = {
  readonly platform: Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Runs `reg.exe`. Resolves to its exit status. */
  readonly reg: (args: readonly string[]) => number;
};

export function thisSystem(): System {
  const { platform, env } = process;
  return {
    platform: platform === "darwin" || platform === "win32" ? platform : "linux",
    home: env["HOME"] ?? homedir(),
    env,
    reg: (args) => spawnSync("reg.exe", args, { stdio: "ignore", windowsHide: true }).status ?? 1,
  };
}

/** Joins as the target system does. */
export const joinOn = (platform: Platform, ...parts: readonly string[]): string =>
  (platform === "win32" ? win32 : posix).join(...parts);
