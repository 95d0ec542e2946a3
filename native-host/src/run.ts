import manifest from "../package.json" with { type: "json" };
import { parseCaller } from "./host/callers.ts";
import { HOST_EXIT } from "./host/exit-codes.ts";
import { HOST_ARGUMENT } from "./host/host-argument.ts";
import { manifestFolders } from "./host/manifest-folders.ts";
import { isStartedByPortal, runHost } from "./host/run-host.ts";
import type { CardReaders } from "./readers/card-readers.ts";

export type RunOptions = {
  /** Arguments without runtime and program. */
  readonly args: readonly string[];
  /** This program's file, for launchers and for what lies beside it. */
  readonly program: string;
  readonly loadReaders: () => Promise<CardReaders>;
};

/** One file, two programs: what a browser starts, and the `tegata` command. */
export async function run({ args, program, loadReaders }: RunOptions): Promise<void> {
  const { version } = manifest;
  const [first = "", ...rest] = args;
  const launched = first.startsWith(HOST_ARGUMENT);
  const words = launched ? rest : args;
  const caller = parseCaller(words);
  const isHost = launched || (words.length > 0 ? caller !== null : isStartedByPortal());
  if (!isHost) {
    const { runCommand } = await import("./commands/run-command.ts");
    await runCommand({ args, program, readers: await loadReaders(), version, exit });
    return;
  }
  if (caller === null) process.exit(HOST_EXIT.forbiddenCaller);
  const folders = launched ? [first.slice(HOST_ARGUMENT.length)] : manifestFolders(words, program);
  runHost({ caller, manifestFolders: folders, version, loadReaders, exit });
}

async function exit(status: number, { atOnce }: { readonly atOnce: boolean }): Promise<void> {
  if (!atOnce) process.exit(status);
  const { exitAtOnce } = await import("./system/exit-at-once.ts");
  exitAtOnce(status);
}
