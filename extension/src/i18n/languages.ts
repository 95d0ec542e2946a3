import { en, type MessageKey } from "./messages/en.ts";
import { ja } from "./messages/ja.ts";

/** Every language there is, by BCP 47 tag, with its own name. Adding one is a line here and a file. */
export const LANGUAGES = {
  ja: { name: "日本語", messages: ja },
  en: { name: "English", messages: en },
} as const satisfies Record<
  string,
  { readonly name: string; readonly messages: Readonly<Record<MessageKey, string>> }
>;

export type Language = keyof typeof LANGUAGES;

export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as readonly Language[];

const isLanguage = (tag: string): tag is Language => Object.hasOwn(LANGUAGES, tag);

/** The first of the wanted tags that there is, by its primary subtag if need be; else English. */
export function pickLanguage(wanted: readonly (string | null)[]): Language {
  for (const tag of wanted) {
    if (tag === null) continue;
    const primary = tag.split("-")[0] ?? "";
    const found = [tag, primary].find(isLanguage);
    if (found) return found;
  }
  return "en";
}
