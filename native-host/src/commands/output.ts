import { writeFileSync } from "node:fs";
import { type CommandContext, textOf } from "./command.ts";

/** Writes to the file of `--out`, or else to stdout. */
export function output({ values }: CommandContext, content: string | Uint8Array): void {
  const file = textOf(values, "out");
  if (file === undefined) process.stdout.write(content);
  else writeFileSync(file, content);
}

const PEM_LINE = /.{1,64}/g;

/** RFC 7468. */
export function toPem(label: string, base64: string): string {
  const lines = base64.match(PEM_LINE) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}

export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
