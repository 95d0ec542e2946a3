import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { INPUTS, inputFile } from "../inputs.ts";
import { writeLicences } from "../program.ts";
import { settle } from "../tree.ts";
import { writeExecutable } from "./executable.ts";
import { windowsIcon } from "./icon.ts";
import { signInPlace } from "./sign.ts";

/** What both Windows packages install, in a folder: the executable and what lies beside it. */
export async function writeWindowsFiles(folder: string, epoch: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const program = join(folder, "tegata.exe");
  await writeExecutable(program);
  await signInPlace(program);
  await cp(await inputFile(INPUTS.koffi["win32-x64"]), join(folder, "koffi.node"));
  await writeFile(join(folder, "tegata.ico"), windowsIcon());
  await writeLicences(folder);
  await settle(folder, epoch);
}
