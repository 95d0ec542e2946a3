import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import {
  formattingTag,
  LANGUAGE_TAGS,
  type Language,
} from "../../../extension/src/i18n/languages.ts";
import { loadMessages } from "../../../extension/src/i18n/load-messages.ts";
import { en, type MessageKey } from "../../../extension/src/i18n/messages/en.ts";
import { withoutReadings } from "../../../extension/src/i18n/ruby.ts";

const KEYS = Object.keys(en) as readonly MessageKey[];

/** The writing of each language that has one of its own; none of the others may appear in it. */
const SCRIPTS: Partial<Record<Language, RegExp>> = {
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  "ja-x-easy": /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  "zh-Hans": /\p{Script=Han}/u,
  "zh-Hant": /\p{Script=Han}/u,
  ko: /\p{Script=Hangul}/u,
  ne: /\p{Script=Devanagari}/u,
  th: /\p{Script=Thai}/u,
  my: /\p{Script=Myanmar}/u,
  si: /\p{Script=Sinhala}/u,
};

/** Japanese as it stands on the card, at the office or on the portal: in brackets of any kind. */
const QUOTED_JAPANESE =
  /[（(「][^（(「」）)]*[\p{Script=Han}\p{Script=Katakana}][^「」）)]*[」）)]/gu;

const withoutQuotes = (text: string): string =>
  text.replaceAll(/「[^」]*」/gu, "").replaceAll(QUOTED_JAPANESE, "");

const SIMPLE: ReadonlySet<TYPE> = new Set([TYPE.argument, TYPE.number, TYPE.date, TYPE.time]);

/** What a message takes: placeholders by name and kind, and the arms of its plurals. */
function shapeOf(elements: readonly MessageFormatElement[]): {
  readonly names: ReadonlySet<string>;
  readonly plurals: readonly string[][];
} {
  const names = new Set<string>();
  const plurals: string[][] = [];
  const visit = (element: MessageFormatElement): void => {
    if (SIMPLE.has(element.type)) names.add((element as { readonly value: string }).value);
    if (element.type !== TYPE.plural) return;
    names.add(element.value);
    plurals.push(Object.keys(element.options));
    for (const option of Object.values(element.options)) option.value.forEach(visit);
  };
  elements.forEach(visit);
  return { names, plurals };
}

const parsed = (text: string) => shapeOf(parse(text, { ignoreTag: true }));

describe.each(LANGUAGE_TAGS)("%s", (language) => {
  test("has every key and no other, none of them empty", async () => {
    const messages = await loadMessages(language);
    expect(Object.keys(messages).sort()).toEqual([...KEYS].sort());
    expect(KEYS.filter((key) => messages[key].trim() === "")).toEqual([]);
  });

  test("keeps every placeholder", async () => {
    const messages = await loadMessages(language);
    const lost = KEYS.filter((key) => {
      const wanted = [...parsed(en[key]).names].sort();
      return wanted.join() !== [...parsed(messages[key]).names].sort().join();
    });
    expect(lost).toEqual([]);
  });

  test("keeps a plural wherever its grammar has more than one form", async () => {
    const messages = await loadMessages(language);
    const forms = new Intl.PluralRules(formattingTag(language)).resolvedOptions().pluralCategories;
    const lost = KEYS.filter((key) => {
      if (parsed(en[key]).plurals.length === 0) return false;
      const { plurals } = parsed(messages[key]);
      if (plurals.some((arms) => !arms.includes("other"))) return true;
      return forms.includes("one") && !plurals.some((arms) => arms.includes("one"));
    });
    expect(lost).toEqual([]);
  });

  test("formats every message with every number of tries", async () => {
    const messages = await loadMessages(language);
    for (const key of KEYS) {
      const format = new IntlMessageFormat(messages[key], formattingTag(language), undefined, {
        ignoreTag: true,
      });
      for (const number of [0, 1, 2, 5]) {
        const values = Object.fromEntries([...parsed(en[key]).names].map((name) => [name, number]));
        expect(String(format.format(values)).trim()).not.toBe("");
      }
    }
  });

  test("is written in its own script", async () => {
    const messages = await loadMessages(language);
    const own = SCRIPTS[language];
    const foreign = Object.values(SCRIPTS).filter((script) => script.source !== own?.source);
    const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
    const wrong = KEYS.filter((key) => {
      const text = withoutQuotes(messages[key]);
      // A product's name stays as it is in every language.
      const isWritten = messages[key] === en[key] || !own || own.test(messages[key]);
      const others = language === "ja" || language === "ja-x-easy" ? [] : [...foreign, japanese];
      const isMixed = others.some(
        (script) =>
          (!own || !/Han/.test(own.source) || !/Han/.test(script.source)) && script.test(text),
      );
      return !isWritten || isMixed;
    });
    expect(wrong).toEqual([]);
  });
});

test.each(
  LANGUAGE_TAGS.filter((language) => language !== "en"),
)("%s has at most 5 %% of its texts equal to English", async (language) => {
  const messages = await loadMessages(language);
  const equal = KEYS.filter((key) => messages[key] === en[key]);
  expect(equal.length / KEYS.length, equal.join(", ")).toBeLessThanOrEqual(0.05);
});

test("the two ways to write Chinese are kept apart", async () => {
  const hans = Object.values(await loadMessages("zh-Hans")).map(withoutQuotes);
  const hant = Object.values(await loadMessages("zh-Hant")).map(withoutQuotes);
  const simplified = new Set("这们请网页码证书签时过还没读设备运".split(""));
  const traditional = new Set("這們請網頁碼證書簽時過還沒讀設備運".split(""));
  const shared = new Set([...simplified].filter((character) => traditional.has(character)));
  const has = (texts: readonly string[], set: ReadonlySet<string>) =>
    texts.filter((text) => Array.from(text).some((c) => set.has(c) && !shared.has(c)));
  expect(has(hans, traditional)).toEqual([]);
  expect(has(hant, simplified)).toEqual([]);
});

test("やさしい日本語 has a reading over every kanji", async () => {
  const messages = await loadMessages("ja-x-easy");
  const bare = KEYS.filter((key) => {
    const left = messages[key].replaceAll(
      /[\p{Script=Han}々〇ヶ]+\[[\p{Script=Hiragana}ー]+\]/gu,
      "",
    );
    return /\p{Script=Han}|[[\]]/u.test(left);
  });
  expect(bare).toEqual([]);
  expect(KEYS.filter((key) => /[[\]]/.test(withoutReadings(messages[key])))).toEqual([]);
});

test.each(
  LANGUAGE_TAGS.filter((tag) => !tag.startsWith("ja")),
)("%s keeps the names that stand on the card and at the office", async (language) => {
  const messages = await loadMessages(language);
  expect(messages["purpose.signature"]).toContain("署名用パスワード");
  expect(messages["purpose.authentication"]).toContain("利用者証明用パスワード");
  expect(messages["cert.title.signature"]).toContain("署名用電子証明書");
  expect(messages["cert.title.authentication"]).toContain("利用者証明用電子証明書");
});
