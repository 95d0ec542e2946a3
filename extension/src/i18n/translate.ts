import { IntlMessageFormat } from "intl-messageformat";
import { LANGUAGES, type Language } from "./languages.ts";
import type { MessageKey } from "./messages/en.ts";

export type MessageValues = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** Makes sentences in one language. */
export function translator(language: Language): Translate {
  const { messages } = LANGUAGES[language];
  return (key, values) =>
    String(new IntlMessageFormat(messages[key], language).format(values)).trim();
}

/** The key with this name, where there is one: for names that other processes send. */
export const messageKey = (name: string, fallback: MessageKey): MessageKey =>
  Object.hasOwn(LANGUAGES.en.messages, name) ? (name as MessageKey) : fallback;
