import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Outcome = { readonly status: number | null; readonly output: string };

/** Runs a program to its end. `output`: stdout and stderr together. */
export const run = (program: string, ...args: readonly string[]): Outcome =>
  runIn(undefined, program, ...args);

/** The same in a folder, for a program that finds files by their names alone. */
export function runIn(
  cwd: string | undefined,
  program: string,
  ...args: readonly string[]
): Outcome {
  const options = { encoding: "utf8", cwd } as const;
  const { status, stdout, stderr, error } = spawnSync(program, args, options);
  if (error) throw error;
  return { status, output: stdout + stderr };
}

/** A folder for the files of one test file; removed with `using`. */
export class Folder implements Disposable {
  readonly path = mkdtempSync(join(tmpdir(), "tegata-signatures-"));

  write(name: string, content: Uint8Array | string): string {
    const file = this.at(name);
    writeFileSync(file, content);
    return file;
  }

  at(name: string): string {
    return join(this.path, name);
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
