import { api } from "./api.ts";

const SCRIPT = { id: "granted", js: ["content.js"], runAt: "document_start" } as const;

/** Match patterns that the manifest's own content scripts have already. */
const builtInPatterns = (): ReadonlySet<string> =>
  new Set(api.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []));

async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await api.permissions.getAll();
  return origins.filter((pattern) => /^https?:/.test(pattern));
}

/** Makes the dynamic content script match exactly the origins that the person has granted. */
export async function registerGranted(): Promise<void> {
  const builtIn = builtInPatterns();
  const matches = (await grantedPatterns()).filter((pattern) => !builtIn.has(pattern));
  const [registered] = await api.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] });
  if (matches.length === 0) {
    if (registered) await api.scripting.unregisterContentScripts({ ids: [SCRIPT.id] });
    return;
  }
  const script = { ...SCRIPT, js: [...SCRIPT.js], matches };
  if (registered) await api.scripting.updateContentScripts([script]);
  else await api.scripting.registerContentScripts([script]);
}

/**
 * Puts the content script into tabs that are open already: those of new grants, or all that we
 * answer. A tab that has it keeps the one it has.
 */
export async function injectIntoOpenTabs(patterns?: readonly string[]): Promise<void> {
  const url = [...(patterns ?? (await grantedPatterns()))];
  if (url.length === 0) return;
  const tabs = await api.tabs.query({ url });
  const injections = tabs
    .flatMap(({ id }) => id ?? [])
    .map((tabId) =>
      api.scripting.executeScript({
        target: { tabId },
        files: [...SCRIPT.js],
        injectImmediately: true,
      }),
    );
  // A tab may be discarded, or show an error page that no script may enter.
  await Promise.allSettled(injections);
}

export type GrantListeners = {
  /** The extension was installed or updated, or the browser started. */
  readonly onStart: (why: "installed" | "browser") => void;
  readonly onGranted: (patterns: readonly string[]) => void;
  readonly onRevoked: () => void;
};

export function onGrants({ onStart, onGranted, onRevoked }: GrantListeners): void {
  api.runtime.onInstalled.addListener(() => {
    onStart("installed");
  });
  api.runtime.onStartup.addListener(() => {
    onStart("browser");
  });
  api.permissions.onAdded.addListener(({ origins = [] }) => {
    if (origins.length > 0) onGranted(origins);
  });
  api.permissions.onRemoved.addListener(onRevoked);
}
