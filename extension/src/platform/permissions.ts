import { api } from "./api.ts";

/** Whether the person has granted us this origin (the manifest's own ones count). */
export const mayAccess = (origin: string): Promise<boolean> =>
  api.permissions.contains({ origins: [`${origin}/*`] });
