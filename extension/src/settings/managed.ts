import { MANAGED, type Managed } from "@tegata/protocol/settings";

/** For the one field that forbids: what cannot be read must not allow everything. */
const WHERE_UNREADABLE: Managed = { allowedOrigins: [] };

/**
 * What the organisation has set. A browser checks the values by our schema, a policy file may hold
 * anything: each field is read alone, and one that cannot be read counts as not set.
 */
export function readManagedSettings(value: unknown): Managed {
  if (typeof value !== "object" || value === null) return {};
  const given = value as Readonly<Record<string, unknown>>;
  const fields = Object.entries(MANAGED).flatMap(([name, schema]) => {
    if (given[name] === undefined) return [];
    const parsed = schema.safeParse(given[name]);
    const read = parsed.success ? parsed.data : WHERE_UNREADABLE[name as keyof Managed];
    return read === undefined ? [] : [[name, read] as const];
  });
  return Object.fromEntries(fields);
}
