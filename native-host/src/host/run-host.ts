import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { COMPILED_IDS, DEVELOPMENT_ID } from "../install/extension-ids.ts";
import type { CardReaders } from "../readers/card-readers.ts";
import { type Caller, readInstalledIds } from "./callers.ts";
import { HOST_EXIT } from "./exit-codes.ts";
import { HostServer } from "./serve.ts";
import { guardStdout } from "./stdout-guard.ts";

export type RunHostOptions = {
  readonly caller: Caller;
  /** The folder of the manifest that named this program. */
  readonly manifestFolder: string;
  readonly version: string;
  readonly loadReaders: () => Promise<CardReaders>;
  readonly exit: (status: number, how: { readonly atOnce: boolean }) => Promise<void>;
};

const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

/** The native messaging host: stdin and stdout belong to the browser from here on. */
export function runHost({
  caller,
  manifestFolder,
  version,
  loadReaders,
  exit,
}: RunHostOptions): void {
  const send = guardStdout();
  if (!isAllowed(caller, manifestFolder)) {
    void exit(HOST_EXIT.forbiddenCaller, { atOnce: false });
    return;
  }
  const allowLoopback = caller.kind === "extension" && caller.id === DEVELOPMENT_ID;
  const server = new HostServer({
    version,
    loadCore: async (emit) => {
      const { createCore } = await import("./core.ts");
      return createCore({ version, readers: await loadReaders(), allowLoopback, emit });
    },
    input: process.stdin,
    send,
    exit,
  });
  for (const signal of SIGNALS) process.on(signal, () => void server.finish(HOST_EXIT.done));
  server.start();
}

function isAllowed(caller: Caller, manifestFolder: string): boolean {
  if (caller.kind === "unnamed") return isStartedByPortal();
  return COMPILED_IDS.includes(caller.id) || readInstalledIds(manifestFolder).includes(caller.id);
}

/** xdg-desktop-portal starts the hosts of browsers in Flatpak, and says nothing of the caller. */
export function isStartedByPortal(): boolean {
  if (process.platform !== "linux") return false;
  try {
    const name = readFileSync(`/proc/${process.ppid}/comm`, "utf8").trim();
    return "xdg-desktop-portal".startsWith(name) && name.startsWith("xdg-desktop-por");
  } catch {
    return false;
  }
}

/** Where the manifest is when no launcher says so: Firefox names it, others have it beside the program. */
export function guessManifestFolder(args: readonly string[], program: string): string {
  const [first = ""] = args;
  return dirname(first.endsWith(".json") ? first : program);
}
