import type { SettingsStore } from "../../extension/src/settings/settings.ts";

/** A store that forgets, with an organisation's policy if one is given. */
export function memoryStore(
  initial: Readonly<Record<string, unknown>> = {},
  policy: unknown = null,
): SettingsStore {
  const values = new Map(Object.entries(initial));
  return {
    read: async (key) => values.get(key),
    write: async (key, value) => {
      values.set(key, value);
    },
    readManaged: async () => policy,
  };
}
