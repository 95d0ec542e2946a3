import { existsSync, readFileSync } from "node:fs";
import { BROWSER_NAMES } from "../install/browsers.ts";
import { placeOf } from "../install/places.ts";
import { isRegisteredForAll } from "../install/registered-for-all.ts";
import { manifestPath } from "../install/registration.ts";
import type { System } from "../install/system.ts";

/** Browsers that know the host, by the names that people know them by. */
export type Registrations = {
  readonly sound: readonly string[];
  /** The browser would start a program that is no longer there. */
  readonly broken: readonly string[];
};

export function findRegistrations(system: System): Registrations {
  const sound: string[] = [];
  const broken: string[] = [];
  for (const name of BROWSER_NAMES) {
    const place = placeOf(name, system);
    const manifest = manifestPath(place, system);
    if (existsSync(manifest)) (startsSomething(manifest) ? sound : broken).push(place.label);
    else if (isRegisteredForAll(name, system)) sound.push(place.label);
  }
  return { sound, broken };
}

function startsSomething(manifest: string): boolean {
  try {
    const { path } = JSON.parse(readFileSync(manifest, "utf8")) as { path?: unknown };
    return typeof path === "string" && existsSync(path);
  } catch {
    // Cut short or not ours: the browser cannot read it either.
    return false;
  }
}
