import { api } from "./api.ts";

/** Values that stay on this computer. Web pages and content scripts cannot read them. */
export async function readStored(key: string): Promise<unknown> {
  return (await api.storage.local.get(key))[key];
}

export async function writeStored(key: string, value: unknown): Promise<void> {
  await api.storage.local.set({ [key]: value });
}

/** Keeps content scripts out of our storage, where the browser can. */
export async function closeStorageToContent(): Promise<void> {
  // Firefox has no setAccessLevel on every version that we run in.
  const area = api.storage.local as Partial<typeof api.storage.local>;
  await area.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
}
