import { type Client, Settings } from "@tegata/protocol/extension";

export const DEFAULT_SETTINGS: Settings = {
  language: null,
  screen: "frame",
  officialOrigins: [],
  blockedOrigins: [],
};

/** Where settings are kept; the browser's storage in the product. */
export type SettingsStore = {
  readonly read: (key: string) => Promise<unknown>;
  readonly write: (key: string, value: unknown) => Promise<void>;
};

const KEY = "settings";

/** What the person chose. Anything unreadable (an older version's) counts as not chosen. */
export async function loadSettings({ read }: SettingsStore): Promise<Settings> {
  const parsed = Settings.safeParse(await read(KEY));
  return parsed.success ? parsed.data : DEFAULT_SETTINGS;
}

export async function changeSettings(
  store: SettingsStore,
  change: (settings: Settings) => Settings,
): Promise<Settings> {
  const settings = change(await loadSettings(store));
  await store.write(KEY, settings);
  return settings;
}

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
