import { parseArgs } from "node:util";
import { loadPersonas } from "../personas/load-personas.ts";
import { makePersonas } from "../personas/make-personas.ts";
import { PERSONAS_FOLDER, UsageError } from "./defaults.ts";

/** `tegata-card personas`: makes them where they are missing, and lists them. */
export async function personasCommand(
  args: readonly string[],
  out: (line: string) => void,
): Promise<void> {
  const { values } = parse(args);
  await makePersonas(values.personas);
  const personas = await loadPersonas(values.personas);
  if (values.json) {
    out(
      JSON.stringify(
        personas.map(({ name, title, kind, draft }) => ({ name, title, kind, draft })),
      ),
    );
    return;
  }
  const width = Math.max(...personas.map(({ name }) => name.length));
  for (const { name, title, holder } of personas) {
    out(`${name.padEnd(width)}  ${title.en} / ${title.ja}: ${holder.name}`);
  }
}

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        personas: { type: "string", default: PERSONAS_FOLDER },
        json: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
};
