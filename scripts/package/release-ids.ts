import ids from "../../manifests/extension-ids.json" with { type: "json" };

/**
 * The extensions that a packed host lets in: all but development builds, whose key is public, so
 * that anybody can make an extension with their id.
 */
export const RELEASE_IDS: readonly string[] = Object.entries(ids)
  .filter(([name]) => !name.endsWith("-dev"))
  .map(([, id]) => id);
