import { HOST_NAME } from "@tegata/protocol/host-name";
import { HOST_ARGUMENT } from "../host/host-argument.ts";
import { COMPILED_IDS, isChromiumId } from "./extension-ids.ts";
import { launcherText } from "./launcher.ts";
import type { Place } from "./places.ts";
import { joinOn, type System } from "./system.ts";

export { BROWSERS } from "./browsers.ts";
export type { Place };

export type Program = {
  /** What runs the program; null for a single executable, which browsers start by themselves. */
  readonly runtime: string | null;
  readonly program: string;
};

export type RegistrationFile = {
  readonly path: string;
  readonly text: string;
  readonly mode: number;
};

/** All that makes one browser find the host, and let these extensions start it. */
export type Registration = {
  readonly place: Place;
  readonly files: readonly RegistrationFile[];
};

export type RegistrationSystem = Pick<System, "platform"> & {
  /** Packages are registered by a program that is not the host: it says what the host knows. */
  readonly compiledIds?: readonly string[];
};

const READABLE = 0o644;
const RUNNABLE = 0o755;

const FILES = {
  manifest: `${HOST_NAME}.json`,
  ids: `${HOST_NAME}.ids.json`,
  launcher: { linux: `${HOST_NAME}.sh`, darwin: `${HOST_NAME}.sh`, win32: `${HOST_NAME}.bat` },
} as const;

export function manifestPath(place: Place, { platform }: System): string {
  return joinOn(platform, place.folder, FILES.manifest);
}

/** Every file that a registration may have left at a place. */
export function registrationPaths(place: Place, { platform }: System): readonly string[] {
  return [FILES.manifest, FILES.ids, FILES.launcher[platform]].map((name) =>
    joinOn(platform, place.folder, name),
  );
}

export function registrationFor(
  place: Place,
  extraIds: readonly string[],
  { runtime, program }: Program,
  { platform, compiledIds = COMPILED_IDS }: RegistrationSystem,
): Registration {
  const { folder, kind } = place;
  const at = (name: string) => joinOn(platform, folder, name);
  const launcher = at(FILES.launcher[platform]);
  const ids = [...new Set([...compiledIds, ...extraIds])].filter(
    (id) => isChromiumId(id) === (kind === "chromium"),
  );
  const hostArgument = HOST_ARGUMENT;
  const started = runtime === null ? program : launcher;
  const launching: readonly RegistrationFile[] =
    runtime === null
      ? []
      : [
          {
            path: launcher,
            text: launcherText({ platform, runtime, program, folder, hostArgument }),
            mode: RUNNABLE,
          },
        ];
  return {
    place,
    files: [
      ...launching,
      { path: at(FILES.ids), text: toText(ids), mode: READABLE },
      // Last, so that no browser finds a manifest whose launcher is not there yet.
      { path: at(FILES.manifest), text: toText(manifest(kind, started, ids)), mode: READABLE },
    ],
  };
}

function manifest(kind: Place["kind"], path: string, ids: readonly string[]) {
  const base = {
    name: HOST_NAME,
    description: "Tegata: My Number Card for web pages",
    path,
    type: "stdio",
  };
  return kind === "firefox"
    ? { ...base, allowed_extensions: ids }
    : { ...base, allowed_origins: ids.map((id) => `chrome-extension://${id}/`) };
}

const toText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
