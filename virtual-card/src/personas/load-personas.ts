import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Persona } from "./persona.ts";
import { PERSONA_TABLE } from "./persona-table.ts";

/** The names of the personas, in the order of the table. */
export const PERSONA_NAMES: readonly string[] = PERSONA_TABLE.map(({ name }) => name);

/** Reads one persona from a folder made by `makePersonas`, or any persona's file by its path. */
export async function loadPersona(folder: string, name: string): Promise<Persona> {
  const file = name.endsWith(".json") ? name : join(folder, `${name}.json`);
  try {
    return JSON.parse(await readFile(file, "utf8")) as Persona;
  } catch (cause) {
    throw new Error(`no persona "${name}"; there are: ${PERSONA_NAMES.join(", ")}`, { cause });
  }
}

export async function loadPersonas(folder: string): Promise<readonly Persona[]> {
  const files = new Set(await readdir(folder));
  const names = PERSONA_NAMES.filter((name) => files.has(`${name}.json`));
  return Promise.all(names.map((name) => loadPersona(folder, name)));
}
