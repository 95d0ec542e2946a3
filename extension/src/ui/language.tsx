import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { LANGUAGE_TAGS, LANGUAGES, type Language } from "../i18n/languages.ts";
import { loadMessages } from "../i18n/load-messages.ts";
import type { MessageKey, Messages } from "../i18n/messages/en.ts";
import { withoutReadings } from "../i18n/ruby.ts";
import { type MessageValues, translator } from "../i18n/translate.ts";
import { richText } from "./text.tsx";

/** A language and its messages, loaded. */
export type LoadedLanguage = { readonly language: Language; readonly messages: Messages };

export async function loadLanguage(language: Language): Promise<LoadedLanguage> {
  return { language, messages: await loadMessages(language) };
}

type Text = {
  /** A sentence to show, with readings over its kanji in やさしい日本語. */
  readonly t: (key: MessageKey, values?: MessageValues) => ReactNode;
  /** The same for where there can be no markup: attributes, titles, the clipboard. */
  readonly plain: (key: MessageKey, values?: MessageValues) => string;
  /** The key with this name, where there is one: for names that other processes send. */
  readonly keyOr: (name: string, fallback: MessageKey) => MessageKey;
  readonly language: Language;
  /** The organisation has chosen. */
  readonly isFixed: boolean;
  readonly choose: (language: Language) => void;
};

const TextContext = createContext<Text | null>(null);

export type TextProviderProps = {
  readonly initial: LoadedLanguage;
  /** Keeps the person's choice. */
  readonly onChoose: (language: Language) => void;
  readonly isFixed: boolean;
  readonly children: ReactNode;
};

/** Gives the components below it their language, and the document its `lang`. */
export function TextProvider({ initial, onChoose, isFixed, children }: TextProviderProps) {
  const [{ language, messages }, setLoaded] = useState(initial);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const text = useMemo((): Text => {
    const translate = translator(language, messages);
    return {
      t: (key, values) => richText(translate(key, values)),
      plain: (key, values) => withoutReadings(translate(key, values)),
      keyOr: (name, fallback) => (Object.hasOwn(messages, name) ? (name as MessageKey) : fallback),
      language,
      isFixed,
      choose: (chosen) => {
        onChoose(chosen);
        void loadLanguage(chosen).then(setLoaded);
      },
    };
  }, [language, messages, onChoose, isFixed]);
  return <TextContext value={text}>{children}</TextContext>;
}

export function useText(): Text {
  const text = useContext(TextContext);
  if (!text) throw new Error("no TextProvider above this component");
  return text;
}

/** Every language by its own name: choosing one is the change. */
export function LanguageSwitch() {
  const { plain, language, isFixed, choose } = useText();
  return (
    <label className="languages">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="9" />
        <path d="M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18" />
      </svg>
      <select
        name="language"
        aria-label={plain("language.label")}
        value={language}
        disabled={isFixed}
        title={isFixed ? plain("options.managed") : undefined}
        onChange={(event) => {
          choose(event.currentTarget.value as Language);
        }}
      >
        {LANGUAGE_TAGS.map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {LANGUAGES[tag]}
          </option>
        ))}
      </select>
    </label>
  );
}
