import { existsSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { isSea } from "node:sea";
import { leftStateFolders, removeState } from "../conversation/user-lock.ts";
import { BROWSER_NAMES, type BrowserName, isBrowserName } from "../install/browsers.ts";
import { isStoreId } from "../install/extension-ids.ts";
import { type ApplyOptions, install, type Step, uninstall } from "../install/install.ts";
import { type Place, placeInUserData, placeOf } from "../install/places.ts";
import { manifestPath, type Program, registrationFor } from "../install/registration.ts";
import { requireSafePath, UnsafeFolderError } from "../install/safe-folder.ts";
import { type System, thisSystem } from "../install/system.ts";
import { type Command, type CommandContext, isSet, listOf, UsageError } from "./command.ts";
import { STATUS } from "./exit-status.ts";

const options = {
  browser: { type: "string", multiple: true },
  "user-data-dir": { type: "string", multiple: true },
  "extension-id": { type: "string", multiple: true },
  "dry-run": { type: "boolean" },
} as const;

/** What is installed for when nobody says: without any browser found, the ones most people have. */
const USUAL: readonly BrowserName[] = ["chrome", "chromium", "edge", "firefox"];

export const installCommand: Command = {
  synopsis: "[--browser NAME…] [--user-data-dir DIR] [--extension-id ID…] [--dry-run]",
  options,
  run: async (context) => {
    const system = thisSystem();
    const ids = listOf(context.values, "extension-id");
    const unknown = ids.find((id) => !isStoreId(id));
    if (unknown !== undefined) throw new UsageError(`not an extension id: ${unknown}`);
    const named = namedPlaces(context, system);
    const places = named.length > 0 ? named : foundPlaces(system);
    const program = programToStart(context);
    return guarded(context, () => {
      requireSafePath(process.execPath);
      requireSafePath(program.program);
      return places.flatMap((place) =>
        install(registrationFor(place, ids, program, system), system, dryRunOf(context)),
      );
    });
  },
};

export const uninstallCommand: Command = {
  synopsis: "[--browser NAME…] [--user-data-dir DIR] [--dry-run]",
  options,
  run: async (context) => {
    const system = thisSystem();
    const named = namedPlaces(context, system);
    const isWhole = named.length === 0;
    const places = isWhole ? BROWSER_NAMES.map((name) => placeOf(name, system)) : named;
    return guarded(context, () => [
      ...places.flatMap((place) => uninstall(place, system, dryRunOf(context))),
      ...(isWhole ? removeAllState(dryRunOf(context)) : []),
    ]);
  },
};

/** What hosts keep for the time of a conversation; a killed one leaves it. */
function removeAllState({ dryRun }: ApplyOptions): readonly Step[] {
  const folders = leftStateFolders();
  if (!dryRun) folders.forEach(removeState);
  return folders
    .filter((folder) => dryRun || !existsSync(folder))
    .map((what) => ({ does: "remove", what }));
}

/** The Windows package is a single executable: runtime and program in one. */
const programToStart = (context: CommandContext): Program => ({
  runtime: isSea() ? null : process.execPath,
  program: isSea() ? process.execPath : realpathSync(context.program),
});

const dryRunOf = ({ values }: CommandContext) => ({ dryRun: isSet(values, "dry-run") });

function namedPlaces({ values }: CommandContext, system: System): Place[] {
  const browsers = listOf(values, "browser").map((name) => {
    if (isBrowserName(name)) return placeOf(name, system);
    throw new UsageError(`no such browser: ${name}; there are: ${BROWSER_NAMES.join(", ")}`);
  });
  const folders = listOf(values, "user-data-dir").map((folder) => {
    if (system.platform !== "win32") return placeInUserData(resolve(folder), system);
    throw new UsageError("--user-data-dir is not for Windows: the registry holds for all folders");
  });
  return [...browsers, ...folders];
}

/** The browsers that were used on this account. */
function foundPlaces(system: System): readonly Place[] {
  const places = BROWSER_NAMES.map((name) => placeOf(name, system));
  const found = places.filter(
    (place) => existsSync(place.profile) || existsSync(manifestPath(place, system)),
  );
  return found.length > 0 ? found : USUAL.map((name) => placeOf(name, system));
}

function guarded(context: CommandContext, act: () => readonly Step[]): number {
  const { texts, values, print, note } = context;
  let steps: readonly Step[];
  try {
    steps = act();
  } catch (error) {
    if (!(error instanceof UnsafeFolderError)) throw error;
    note(texts.unsafeFolder(error.folder));
    return STATUS.refused;
  }
  if (isSet(values, "json")) print(JSON.stringify({ steps }));
  else if (steps.length === 0) print(texts.nothingInstalled);
  else for (const { does, what } of steps) print(`${texts.steps[does]} ${what}`);
  return STATUS.done;
}
