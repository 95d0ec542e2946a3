import { Watchword } from "@tegata/protocol/settings";
import type { SettingsStore } from "./settings.ts";

const KEY = "watchword";

/** What can be chosen, in the order to offer it. */
export const WATCHWORD_COLORS = Watchword.shape.color.options;
export const WATCHWORD_PICTURES = Watchword.shape.picture.options;
export const WATCHWORD_PHRASE_MAX = 40;

/** The person's watchword; null when they chose none, or when it cannot be read. */
export async function loadWatchword({
  read,
}: Pick<SettingsStore, "read">): Promise<Watchword | null> {
  const parsed = Watchword.safeParse(await read(KEY));
  return parsed.success ? parsed.data : null;
}

/** Keeps it; null forgets it. */
export async function saveWatchword(
  { write }: Pick<SettingsStore, "write">,
  watchword: Watchword | null,
): Promise<void> {
  await write(KEY, watchword);
}
