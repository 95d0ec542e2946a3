import { api } from "./api.ts";

/** Runs one of our files in a document's isolated world. */
export async function runInDocument(
  tabId: number,
  documentId: string | undefined,
  file: string,
): Promise<void> {
  const target = documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] };
  await api.scripting.executeScript({ target, files: [file], injectImmediately: true });
}

/** A window of its own, without toolbars, beside nothing. Resolves to its id and its tab's. */
export async function openWindow(
  url: string,
  size: { readonly width: number; readonly height: number },
): Promise<{ readonly windowId: number; readonly tabId: number | undefined }> {
  const created = await api.windows.create({ url, type: "popup", focused: true, ...size });
  if (created?.id === undefined) throw new Error("no window");
  return { windowId: created.id, tabId: created.tabs?.[0]?.id };
}

/** Closes a window; one that is gone already is closed. */
export async function closeWindow(windowId: number): Promise<void> {
  await api.windows.remove(windowId).catch(() => undefined);
}

export type FrontTab = {
  /** Null where we may not know it. */
  readonly url: string | null;
  /** In a private window. */
  readonly isPrivate: boolean;
};

/** The tab in front. */
export async function frontTab(): Promise<FrontTab> {
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  return { url: tab?.url ?? null, isPrivate: tab?.incognito ?? false };
}
