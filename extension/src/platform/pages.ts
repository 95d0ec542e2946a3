import { api } from "./api.ts";

/** Opens one of our pages in a tab of its own. */
export async function openOwnPage(path: string): Promise<void> {
  await api.tabs.create({ url: api.runtime.getURL(path) });
}

/** Runs once after the extension was installed, not after updates. */
export function onFirstInstall(task: () => void): void {
  api.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") task();
  });
}
