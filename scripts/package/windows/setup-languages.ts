import { LANGUAGE_TAGS, type Language } from "../../../extension/src/i18n/languages.ts";
import texts from "../../../packaging/windows/texts.json" with { type: "json" };

type Texts = (typeof texts)["en"];

/** NSIS's names (its folder `Contrib/Language files`) of the languages that it and we may know. */
const NSIS_LANGUAGES: Readonly<Record<string, string>> = {
  ja: "Japanese",
  en: "English",
  "zh-Hans": "SimpChinese",
  "zh-CN": "SimpChinese",
  "zh-Hant": "TradChinese",
  "zh-TW": "TradChinese",
  ko: "Korean",
  vi: "Vietnamese",
  pt: "PortugueseBR",
  "pt-BR": "PortugueseBR",
  es: "Spanish",
  id: "Indonesian",
  th: "Thai",
  mn: "Mongolian",
  fr: "French",
  de: "German",
  ru: "Russian",
};

/**
 * The languages of the set-up as NSIS reads them. The first is taken where the person's own is not
 * among them. A language without texts of ours shows those in English, the rest in its own.
 */
export function setupLanguages(tags: readonly string[] = LANGUAGE_TAGS): string {
  const known = [...tags]
    .filter((tag) => NSIS_LANGUAGES[tag] !== undefined)
    .sort((a, b) => Number(b === "en") - Number(a === "en"));
  const lines = known.map((tag) => `!insertmacro MUI_LANGUAGE "${NSIS_LANGUAGES[tag] ?? ""}"`);
  return [...lines, ...known.flatMap(stringsOf), ""].join("\n");
}

function stringsOf(tag: string): readonly string[] {
  const own: Texts = (texts as Partial<Record<Language, Texts>>)[tag as Language] ?? texts.en;
  const id = `\${LANG_${(NSIS_LANGUAGES[tag] ?? "").toUpperCase()}}`;
  return Object.entries(own).map(([name, text]) => `LangString ${name} ${id} "${text}"`);
}
