import { expect, test } from "vitest";
import { LANGUAGE_TAGS } from "../../../extension/src/i18n/languages.ts";
import texts from "../../../packaging/windows/texts.json" with { type: "json" };
import { SETUP_TAGS, setupLanguages } from "../../../scripts/package/windows/setup-languages.ts";

/** NSIS has no file for these: people see the set-up in English. */
const UNKNOWN_TO_NSIS = ["ja-x-easy", "ne", "fil", "my", "si"];

test("the set-up speaks every language of the extension that NSIS knows", () => {
  const spoken = LANGUAGE_TAGS.filter((tag) => !UNKNOWN_TO_NSIS.includes(tag));

  expect([...SETUP_TAGS].sort()).toEqual([...spoken].sort());
});

test("each language says the same things, and nothing that NSIS would read as code", () => {
  const names = Object.keys(texts.en).sort();

  for (const tag of SETUP_TAGS) {
    expect(Object.keys(texts[tag]).sort()).toEqual(names);
    expect(Object.values(texts[tag]).join("")).not.toMatch(/["$\\\n]/);
  }
});

test("English is first: it is what a language that NSIS lacks falls back to", () => {
  expect(setupLanguages().split("\n")[0]).toBe('!insertmacro MUI_LANGUAGE "English"');
});
