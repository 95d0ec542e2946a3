import { api } from "./api.ts";

/** Values that stay on this computer. Web pages and content scripts cannot read them. */
export async function readStored(key: string): Promise<unknown> {
  return (await api.storage.local.get(key))[key];
}

export async function writeStored(key: string, value: unknown): Promise<void> {
  await api.storage.local.set({ [key]: value });
}

/** What an organisation's policy says of us; null where there is none. */
export async function readManaged(): Promise<unknown> {
  try {
    return await api.storage.managed.get();
  } catch {
    // Firefox rejects where no policy names us.
    return null;
  }
}

/** Calls back when any of our stored values, or the policy's, has changed. */
export function onStoredChange(listener: () => void): void {
  api.storage.onChanged.addListener(listener);
}

/** Keeps content scripts out of our storage, where the browser can. */
export async function closeStorageToContent(): Promise<void> {
  // Firefox has no setAccessLevel on every version that we run in.
  const area = api.storage.local as Partial<typeof api.storage.local>;
  await area.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
}
