import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "../support/root.ts";

/** A package of others that is in what we ship. */
export type ShippedPackage = {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly license: string;
  /** As npm writes it: `sha512-` and base64. */
  readonly integrity: string;
  readonly folder: string;
};

type LockEntry = {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly link?: true;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
};
type Lock = Readonly<Record<string, LockEntry>>;

const SHIPPED_WORKSPACES = ["native-host", "extension"] as const;

/**
 * All that native host and extension depend on at run time, directly or not, by the lock file;
 * sorted by name. koffi's native parts are not here but in packaging/inputs.json.
 */
export function shippedPackages(): readonly ShippedPackage[] {
  const lock = readLock();
  const seen = new Set<string>();
  const visit = (folder: string): void => {
    if (seen.has(folder)) return;
    seen.add(folder);
    for (const name of Object.keys(lock[folder]?.dependencies ?? {})) {
      visit(resolveFolder(lock, folder, name));
    }
  };
  SHIPPED_WORKSPACES.forEach(visit);
  return [...seen]
    .filter((folder) => folder.includes("node_modules/"))
    .map((folder) => describe(folder, lock[folder] ?? {}))
    .sort((a, b) => compare(`${a.name}@${a.version}`, `${b.name}@${b.version}`));
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function readLock(): Lock {
  const text = readFileSync(join(ROOT, "package-lock.json"), "utf8");
  return (JSON.parse(text) as { readonly packages: Lock }).packages;
}

/** As Node resolves: the nearest node_modules on the way up; a workspace is behind a link. */
function resolveFolder(lock: Lock, from: string, name: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = folder === "." ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    const entry = lock[candidate];
    if (entry?.link === true && entry.resolved !== undefined) return entry.resolved;
    if (entry) return candidate;
    if (folder === ".") throw new Error(`package-lock.json has no ${name} for ${from}`);
  }
}

function describe(folder: string, entry: LockEntry): ShippedPackage {
  const name = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
  const { version, license, integrity } = entry;
  if (version === undefined || license === undefined || integrity === undefined) {
    throw new Error(`package-lock.json lacks version, licence or integrity of ${name}`);
  }
  return { name, version, license, integrity, folder: join(ROOT, folder) };
}
