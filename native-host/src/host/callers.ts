import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HOST_NAME } from "@tegata/protocol/host-name";
import { isStoreId } from "../install/extension-ids.ts";

/** What a browser put on the command line of the host that it starts. */
export type Caller =
  | { readonly kind: "extension"; readonly id: string }
  /** The Flatpak portal starts a host without any argument. */
  | { readonly kind: "unnamed" };

const CHROMIUM_ORIGIN = /^chrome-extension:\/\/([a-p]{32})\/$/;

/**
 * Chromium names the caller's origin first (on Windows a window handle may follow); Firefox the
 * manifest's path, then the add-on's id. Null: this is no browser's command line.
 */
export function parseCaller(args: readonly string[]): Caller | null {
  const [first, second] = args;
  if (first === undefined) return { kind: "unnamed" };
  const origin = CHROMIUM_ORIGIN.exec(first)?.[1];
  if (origin !== undefined) return { kind: "extension", id: origin };
  if (first.endsWith(`${HOST_NAME}.json`) && second !== undefined) {
    return { kind: "extension", id: second };
  }
  return null;
}

const isInstalledId = (id: unknown): id is string => typeof id === "string" && isStoreId(id);

/**
 * The ids that `tegata install` wrote beside the manifest, in a folder that others cannot write to.
 * The browser has checked the caller against the manifest; this is the second look, and no
 * authentication: whoever can start programs as this user can also start this one.
 */
export function readInstalledIds(folder: string): readonly string[] {
  try {
    const ids: unknown = JSON.parse(readFileSync(join(folder, `${HOST_NAME}.ids.json`), "utf8"));
    return Array.isArray(ids) ? ids.filter(isInstalledId) : [];
  } catch {
    return [];
  }
}
