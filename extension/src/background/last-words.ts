import type { LastWords } from "@tegata/protocol/extension";
import type { Language } from "../i18n/languages.ts";
import type { PageSentences } from "../i18n/page-sentences.ts";
import { withoutReadings } from "../i18n/ruby.ts";

/** What a content script says by itself once we are gone: it has no translations of its own. */
export function lastWords(sentences: PageSentences, language: Language): LastWords {
  const said = sentences[language];
  return {
    reload: withoutReadings(said.reload),
    interrupted: withoutReadings(said["extension/interrupted"]),
    busy: withoutReadings(said["request/busy"]),
  };
}
