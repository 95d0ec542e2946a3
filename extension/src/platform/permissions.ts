import { api } from "./api.ts";

const patternOf = (origin: string): string => `${origin}/*`;

/** Whether the person has granted us this origin (the manifest's own ones count). */
export const mayAccess = (origin: string): Promise<boolean> =>
  api.permissions.contains({ origins: [patternOf(origin)] });

/** Asks the person for this origin; only within a click of theirs. Resolves to their answer. */
export const requestAccess = (origin: string): Promise<boolean> =>
  api.permissions.request({ origins: [patternOf(origin)] });

/** Calls whenever the person gives or takes back an origin, until the returned function is called. */
export function onAccessChange(listener: () => void): () => void {
  const { onAdded, onRemoved } = api.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  return () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  };
}

export const removeAccess = (origin: string): Promise<boolean> =>
  api.permissions.remove({ origins: [patternOf(origin)] });

/** The origins that the person has granted, without those of the manifest. */
export async function grantedOrigins(): Promise<readonly string[]> {
  const { origins = [] } = await api.permissions.getAll();
  const builtIn = new Set<string>(
    api.runtime.getManifest().host_permissions as string[] | undefined,
  );
  return origins
    .filter((pattern) => !builtIn.has(pattern) && pattern.startsWith("https://"))
    .map((pattern) => pattern.replace(/\/\*$/, ""));
}

/** Whether the person lets us into private windows. */
export const mayEnterPrivateWindows = (): Promise<boolean> =>
  api.extension.isAllowedIncognitoAccess();
