import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../support/root.ts";

const FIELD = /@([A-Z_]+)@/g;

/** A file of `packaging/` with its `@NAME@` filled in. Throws on a name that has no value. */
export function readTemplate(path: string, values: Readonly<Record<string, string>>): string {
  const text = readFileSync(join(ROOT, "packaging", path), "utf8");
  return text.replaceAll(FIELD, (_field, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`packaging/${path}: nothing for @${name}@`);
    return value;
  });
}
