import { type Client, type Managed, Settings } from "@tegata/protocol/settings";
import { readManagedSettings } from "./managed.ts";

export const DEFAULT_SETTINGS: Settings = {
  language: null,
  screen: "frame",
  officialOrigins: [],
  blockedOrigins: [],
  reader: null,
  remind: false,
};

/** Settings as they count now. `managed`: what the organisation has set, and nobody can change. */
export type CurrentSettings = Settings & { readonly managed: Managed };

/** Where settings are kept; the browser's storage in the product. */
export type SettingsStore = {
  readonly read: (key: string) => Promise<unknown>;
  readonly write: (key: string, value: unknown) => Promise<void>;
  /** What the organisation's policy says of us. */
  readonly readManaged: () => Promise<unknown>;
};

const KEY = "settings";

/** What the person chose. Anything unreadable (an older version's) counts as not chosen. */
async function loadOwnSettings({ read }: SettingsStore): Promise<Settings> {
  const parsed = Settings.safeParse(await read(KEY));
  return parsed.success ? parsed.data : DEFAULT_SETTINGS;
}

const joined = (own: readonly string[], more: readonly string[] = []): string[] => [
  ...new Set([...more, ...own]),
];

/** The organisation's word counts before the person's; lists of sites are joined. */
function withManaged(own: Settings, managed: Managed): CurrentSettings {
  return {
    language: managed.language ?? own.language,
    screen: managed.screen ?? own.screen,
    reader: managed.reader ?? own.reader,
    remind: managed.remind ?? own.remind,
    officialOrigins: joined(own.officialOrigins, managed.officialOrigins),
    blockedOrigins: joined(own.blockedOrigins, managed.blockedOrigins),
    managed,
  };
}

export async function loadSettings(store: SettingsStore): Promise<CurrentSettings> {
  const [own, managed] = await Promise.all([loadOwnSettings(store), store.readManaged()]);
  return withManaged(own, readManagedSettings(managed));
}

/** Changes what the person chose. Resolves to the settings that count then. */
export async function changeSettings(
  store: SettingsStore,
  change: (own: Settings) => Settings,
): Promise<CurrentSettings> {
  await store.write(KEY, change(await loadOwnSettings(store)));
  return loadSettings(store);
}

/** Whether the organisation lets this site use Tegata; it has no say where it has set nothing. */
export const isAllowedBy = ({ allowedOrigins }: Managed, origin: string): boolean =>
  allowedOrigins?.includes(origin) ?? true;

/** Which client answers this site's J-LIS events. */
export const clientFor = ({ officialOrigins }: Settings, origin: string): Client =>
  officialOrigins.includes(origin) ? "official" : "tegata";

export function withClient(settings: Settings, origin: string, client: Client): Settings {
  const others = settings.officialOrigins.filter((other) => other !== origin);
  return { ...settings, officialOrigins: client === "official" ? [...others, origin] : others };
}

export const isBlocked = ({ blockedOrigins }: Settings, origin: string): boolean =>
  blockedOrigins.includes(origin);

/** A blocked site gets no prompt and no notice: its requests fail at once. */
export function withBlocked(settings: Settings, origin: string, isToBe: boolean): Settings {
  const others = settings.blockedOrigins.filter((other) => other !== origin);
  return { ...settings, blockedOrigins: isToBe ? [...others, origin] : others };
}
