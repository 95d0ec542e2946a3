import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../support/root.ts";

export type ExtensionTarget = "chrome" | "chrome-dev" | "firefox";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** Which parts in `manifests/` make a target's manifest; later ones add to earlier ones. */
const PARTS = {
  chrome: ["base", "chrome"],
  "chrome-dev": ["base", "chrome", "chrome-dev"],
  firefox: ["base", "firefox"],
} as const satisfies Record<ExtensionTarget, readonly string[]>;

const readPart = (part: string): JsonObject =>
  JSON.parse(readFileSync(join(ROOT, `manifests/extension.${part}.json`), "utf8")) as JsonObject;

/** A target's manifest.json. */
export function extensionManifest(target: ExtensionTarget, version: string): JsonObject {
  return PARTS[target].map(readPart).reduce(mergeObjects, { version });
}

/** The id under which the browser knows a target that has a fixed one. */
export function extensionId(target: "chrome-dev" | "firefox"): string {
  const ids = JSON.parse(
    readFileSync(join(ROOT, "manifests/extension-ids.json"), "utf8"),
  ) as Record<string, string>;
  const id = ids[target];
  if (id === undefined) throw new Error(`manifests/extension-ids.json has no id for ${target}`);
  return id;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function mergeObjects(base: JsonObject, more: JsonObject): JsonObject {
  const merged: Record<string, Json> = { ...base };
  for (const [key, value] of Object.entries(more)) merged[key] = merge(base[key], value);
  return merged;
}

/** Objects are merged, lists joined, anything else replaced. */
function merge(base: Json | undefined, more: Json): Json {
  if (isObject(base) && isObject(more)) return mergeObjects(base, more);
  if (Array.isArray(base) && Array.isArray(more)) return [...(base as Json[]), ...(more as Json[])];
  return more;
}
