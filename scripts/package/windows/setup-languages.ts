import texts from "../../../packaging/windows/texts.json" with { type: "json" };

type Tag = keyof typeof texts;

/** NSIS's own names (its folder `Contrib/Language files`). It knows no Nepali, Filipino, Burmese, Sinhala. */
const NSIS_LANGUAGES = {
  en: "English",
  ja: "Japanese",
  "zh-Hans": "SimpChinese",
  "zh-Hant": "TradChinese",
  ko: "Korean",
  vi: "Vietnamese",
  id: "Indonesian",
  th: "Thai",
  "pt-BR": "PortugueseBR",
  es: "Spanish",
} as const satisfies Record<Tag, string>;

/** Languages that the set-up speaks. The first is taken where the person's own is not among them. */
export const SETUP_TAGS = Object.keys(NSIS_LANGUAGES) as readonly Tag[];

/** The languages of the set-up as NSIS reads them. */
export function setupLanguages(): string {
  const lines = SETUP_TAGS.map((tag) => `!insertmacro MUI_LANGUAGE "${NSIS_LANGUAGES[tag]}"`);
  return [...lines, ...SETUP_TAGS.flatMap(stringsOf), ""].join("\n");
}

function stringsOf(tag: Tag): readonly string[] {
  const id = `\${LANG_${NSIS_LANGUAGES[tag].toUpperCase()}}`;
  return Object.entries(texts[tag]).map(([name, text]) => `LangString ${name} ${id} "${text}"`);
}
