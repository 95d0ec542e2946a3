import type { Platform } from "./system.ts";

export type LauncherOptions = {
  readonly platform: Platform;
  /** Absolute path of the runtime: a browser started from the desktop has no nvm in its PATH. */
  readonly runtime: string;
  readonly program: string;
  /** The folder that the launcher itself lies in. */
  readonly folder: string;
  readonly hostArgument: string;
};

/** Variables that make Node load or print something; the browser hands down its own environment. */
const UNSET = [
  "NODE_OPTIONS",
  "NODE_EXTRA_CA_CERTS",
  "NODE_PATH",
  "NODE_REPL_EXTERNAL_MODULE",
  "NODE_V8_COVERAGE",
  "NODE_DEBUG",
  "NODE_DEBUG_NATIVE",
  "UV_THREADPOOL_SIZE",
] as const;

/** The program that a browser starts: runtime and host by absolute path, in a clean environment. */
export function launcherText(options: LauncherOptions): string {
  return options.platform === "win32" ? batch(options) : shell(options);
}

const quoteShell = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

function shell({ runtime, program, folder, hostArgument }: LauncherOptions): string {
  const words = [runtime, program, `${hostArgument}${folder}`].map(quoteShell).join(" ");
  return [
    "#!/bin/sh",
    "# Written by `tegata install`; `tegata uninstall` removes it.",
    `unset ${UNSET.join(" ")}`,
    "# A core dump could hold a password.",
    "ulimit -c 0",
    `exec ${words} "$@"`,
    "",
  ].join("\n");
}

const quoteBatch = (text: string): string => `"${text.replaceAll("%", "%%")}"`;

/** cmd.exe reads line by line, so the code page holds for the paths below it. */
function batch({ runtime, program, folder, hostArgument }: LauncherOptions): string {
  const words = [runtime, program, `${hostArgument}${folder}`].map(quoteBatch).join(" ");
  return [
    "@echo off",
    "chcp 65001 >nul",
    "rem Written by tegata install; tegata uninstall removes it.",
    ...UNSET.map((name) => `set "${name}="`),
    `${words} %*`,
    "",
  ].join("\r\n");
}
