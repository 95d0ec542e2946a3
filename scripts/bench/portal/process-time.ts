/** Processor time of other processes, as Linux counts it. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const TICKS_PER_SECOND = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

type Stat = { readonly parent: number; readonly own: number; readonly ended: number };

/** Fields 4 and 14 to 17 of `/proc/PID/stat`; a name in parentheses comes before. proc(5). */
function statOf(pid: number | string): Stat | null {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    // It has ended since it was listed.
    return null;
  }
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const at = (field: number): number => Number(fields[field - 3]);
  return { parent: at(4), own: at(14) + at(15), ended: at(16) + at(17) };
}

/** Milliseconds that a process and its children, running or ended, have used so far. */
export function processTime(pid: number): number {
  const process = statOf(pid);
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter((stat) => stat?.parent === pid);
  const ticks = [
    process?.own ?? 0,
    process?.ended ?? 0,
    ...children.map((child) => child?.own ?? 0),
  ].reduce((sum, value) => sum + value, 0);
  return (ticks * 1000) / TICKS_PER_SECOND;
}
