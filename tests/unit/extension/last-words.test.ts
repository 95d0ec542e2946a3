import { expect, test } from "vitest";
import { lastWords } from "../../../extension/src/background/last-words.ts";
import { LANGUAGE_TAGS } from "../../../extension/src/i18n/languages.ts";
import { loadMessages } from "../../../extension/src/i18n/load-messages.ts";
import { type PageSentences, pageSentences } from "../../../extension/src/i18n/page-sentences.ts";
import { withoutReadings } from "../../../extension/src/i18n/ruby.ts";

test.each(
  LANGUAGE_TAGS,
)("in %s a script whose worker is gone has its own sentence for each case", async (tag) => {
  const messages = await loadMessages(tag);
  const sentences = { [tag]: pageSentences(messages) } as unknown as PageSentences;

  const words = lastWords(sentences, tag);

  expect(words).toEqual({
    reload: withoutReadings(messages["page.reload"]),
    interrupted: withoutReadings(messages["page.extension/interrupted"]),
    busy: withoutReadings(messages["notice.request/busy"]),
  });
  // Shown where there is no ruby.
  expect(Object.values(words).join("")).not.toMatch(/[[\]]/);
});
