/** Every language there is, by BCP 47 tag, with its own name. Each has a file in `messages/`. */
export const LANGUAGES = {
  ja: "日本語",
  /** やさしい日本語, with a reading over every kanji. */
  "ja-x-easy": "やさしい日本語",
  en: "English",
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
  ko: "한국어",
  vi: "Tiếng Việt",
  ne: "नेपाली",
  id: "Bahasa Indonesia",
  fil: "Filipino",
  th: "ไทย",
  my: "မြန်မာ",
  "pt-BR": "Português",
  es: "Español",
  si: "සිංහල",
} as const satisfies Readonly<Record<string, string>>;

export type Language = keyof typeof LANGUAGES;

export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as readonly Language[];

const isLanguage = (tag: string): tag is Language => Object.hasOwn(LANGUAGES, tag);

/** What browsers call some of them. Lower case; the first pattern that fits counts. */
const OTHER_NAMES: readonly (readonly [RegExp, Language])[] = [
  [/^zh-(?:.*-)?(?:hant|tw|hk|mo)\b/, "zh-Hant"],
  [/^zh\b/, "zh-Hans"],
  [/^pt\b/, "pt-BR"],
  [/^tl\b/, "fil"],
  [/^in\b/, "id"],
];

function languageOf(tag: string): Language | undefined {
  if (isLanguage(tag)) return tag;
  const lower = tag.toLowerCase();
  const primary = lower.split("-")[0] ?? "";
  return OTHER_NAMES.find(([name]) => name.test(lower))?.[1] ?? [primary].find(isLanguage);
}

/** The first of the wanted tags that there is, by its primary subtag if need be; else English. */
export function pickLanguage(wanted: readonly (string | null)[]): Language {
  for (const tag of wanted) {
    const found = tag === null ? undefined : languageOf(tag);
    if (found) return found;
  }
  return "en";
}

/**
 * The tag for the browser's own formatting: western digits and years in every language, since
 * the card and the offices use no others.
 */
export function formattingTag(language: Language): string {
  const base = language === "ja-x-easy" ? "ja" : language;
  return `${base}-u-ca-gregory-nu-latn`;
}
