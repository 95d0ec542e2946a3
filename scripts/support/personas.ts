import { join } from "node:path";
import { loadPersona, makePersonas, type Persona } from "@tegata/virtual-card";
import { ROOT } from "./root.ts";

/** The repository's synthetic people and their test PKI: made at set-up, never committed. */
export const PERSONAS = join(ROOT, ".out/personas");

/** Makes the folder where it is missing or stale, and reads one persona. */
export async function persona(name: string): Promise<Persona> {
  await makePersonas(PERSONAS);
  return loadPersona(PERSONAS, name);
}
