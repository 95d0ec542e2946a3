import { IntlMessageFormat } from "intl-messageformat";
import { formattingTag, type Language } from "./languages.ts";
import type { MessageKey, Messages } from "./messages/en.ts";

export type MessageValues = Readonly<Record<string, string | number>>;

/** A sentence, as it stands in its file: with readings, where its language has them. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** Makes sentences in one language. */
export function translator(language: Language, messages: Messages): Translate {
  const tag = formattingTag(language);
  return (key, values) =>
    // No message holds markup: `<` is a character like any other.
    String(
      new IntlMessageFormat(messages[key], tag, undefined, { ignoreTag: true }).format(values),
    ).trim();
}
