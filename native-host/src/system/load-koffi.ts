import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type * as koffi from "koffi";

export type Koffi = typeof koffi;

/**
 * Loads koffi when it is first needed: a browser that only greets the host does not pay for it.
 * Packages put the native part beside the program; elsewhere it comes from node_modules.
 */
export function loadKoffi(): Koffi {
  const here = import.meta.filename;
  const beside = join(dirname(here), "koffi.node");
  if (!existsSync(beside)) return createRequire(here)("koffi") as Koffi;
  const native = { exports: {} };
  process.dlopen(native, beside);
  return native.exports as Koffi;
}
