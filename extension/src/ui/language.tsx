import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { LANGUAGE_TAGS, LANGUAGES, type Language } from "../i18n/languages.ts";
import { type Translate, translator } from "../i18n/translate.ts";

type Text = {
  readonly t: Translate;
  readonly language: Language;
  readonly choose: (language: Language) => void;
};

const TextContext = createContext<Text | null>(null);

export type TextProviderProps = {
  readonly initial: Language;
  /** Keeps the person's choice. */
  readonly onChoose: (language: Language) => void;
  readonly children: ReactNode;
};

/** Gives the components below it their language, and the document its `lang`. */
export function TextProvider({ initial, onChoose, children }: TextProviderProps) {
  const [language, setLanguage] = useState(initial);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const text = useMemo(
    () => ({
      t: translator(language),
      language,
      choose: (chosen: Language) => {
        setLanguage(chosen);
        onChoose(chosen);
      },
    }),
    [language, onChoose],
  );
  return <TextContext value={text}>{children}</TextContext>;
}

export function useText(): Text {
  const text = useContext(TextContext);
  if (!text) throw new Error("no TextProvider above this component");
  return text;
}

/** One button per language: changing it is one click. */
export function LanguageSwitch() {
  const { t, language, choose } = useText();
  return (
    <div className="languages" role="group" aria-label={t("language.label")}>
      {LANGUAGE_TAGS.map((tag) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          aria-pressed={tag === language}
          onClick={() => {
            choose(tag);
          }}
        >
          {LANGUAGES[tag].name}
        </button>
      ))}
    </div>
  );
}
