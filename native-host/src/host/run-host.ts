import { readFileSync } from "node:fs";
import { COMPILED_IDS, DEVELOPMENT_ID } from "../install/extension-ids.ts";
import type { CardReaders } from "../readers/card-readers.ts";
import { type Caller, readInstalledIds } from "./callers.ts";
import { HOST_EXIT } from "./exit-codes.ts";
import { HostServer } from "./serve.ts";
import { guardStdout } from "./stdout-guard.ts";

export type RunHostOptions = {
  readonly caller: Caller;
  /** Where the manifest that named this program may be. */
  readonly manifestFolders: readonly string[];
  readonly version: string;
  readonly loadReaders: () => Promise<CardReaders>;
  readonly exit: (status: number, how: { readonly atOnce: boolean }) => Promise<void>;
};

const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

/** The native messaging host: stdin and stdout belong to the browser from here on. */
export function runHost({
  caller,
  manifestFolders,
  version,
  loadReaders,
  exit,
}: RunHostOptions): void {
  const send = guardStdout();
  if (!isAllowed(caller, manifestFolders)) {
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
  server.start();
  // Before the first message no card is held, and the signals' own way to end a process is right.
  setImmediate(() => {
    for (const signal of SIGNALS) process.on(signal, () => void server.finish(HOST_EXIT.done));
  });
}

function isAllowed(caller: Caller, manifestFolders: readonly string[]): boolean {
  if (caller.kind === "unnamed") return isStartedByPortal();
  if (COMPILED_IDS.includes(caller.id)) return true;
  return manifestFolders.some((folder) => readInstalledIds(folder).includes(caller.id));
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
