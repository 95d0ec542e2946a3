import { expect, test } from "vitest";
import { formatDay, formatRegisterDay } from "../../../extension/src/i18n/dates.ts";
import { pickLanguage } from "../../../extension/src/i18n/languages.ts";
import { rubyPieces, withoutReadings } from "../../../extension/src/i18n/ruby.ts";

test.each([
  [["fr-FR", "pt-PT", "en"], "pt-BR"],
  [["zh-CN"], "zh-Hans"],
  [["zh-TW"], "zh-Hant"],
  [["zh-Hant-HK"], "zh-Hant"],
  [["zh"], "zh-Hans"],
  [["tl-PH"], "fil"],
  [["in"], "id"],
  [["vi-VN"], "vi"],
  [[null, "ja-JP"], "ja"],
  [["ja-x-easy", "en"], "ja-x-easy"],
  [["de", "fr"], "en"],
  [["constructor"], "en"],
] as const)("of %j the language is %s", (wanted, language) => {
  expect(pickLanguage(wanted)).toBe(language);
});

const LAST_OF_HEISEI = new Date("2019-04-30T14:59:59Z");
const FIRST_OF_REIWA = new Date("2019-04-30T15:00:00Z");

test.each([
  ["ja", LAST_OF_HEISEI, "2019年4月30日（平成31年）"],
  ["ja", FIRST_OF_REIWA, "2019年5月1日（令和元年）"],
  ["ja-x-easy", new Date("2031-04-01T00:00:00Z"), "2031年4月1日（令和13年）"],
  ["en", new Date("2031-04-01T00:00:00Z"), "April 1, 2031 (令和13年)"],
] as const)("%s: days in Japan have the western year and the era: %s", (language, date, text) => {
  expect(formatDay(date, language)).toBe(text);
});

test.each([
  "th",
  "my",
  "ne",
  "si",
] as const)("%s: western year and digits, as on the card", (tag) => {
  const text = formatDay(new Date("2031-04-05T00:00:00Z"), tag);
  expect(text).toContain("2031");
  expect(text).toMatch(/(?<!\d)5(?!\d)/);
});

test("a birth day that the register does not know is a year, or a month and a year", () => {
  expect(formatRegisterDay("1961-00-00", "en")).toBe("1961");
  expect(formatRegisterDay("1961-07-00", "en")).toBe("July 1961");
  expect(formatRegisterDay("1989-01-08", "ja")).toBe("1989年1月8日（平成元年）");
});

test("readings are cut out, and gone where there can be no markup", () => {
  expect(rubyPieces("漢字[かんじ]を読[よ]む")).toEqual([
    { text: "漢字", reading: "かんじ" },
    { text: "を", reading: null },
    { text: "読", reading: "よ" },
    { text: "む", reading: null },
  ]);
  expect(withoutReadings("漢字[かんじ]を読[よ]む")).toBe("漢字を読む");
  expect(rubyPieces("[1] plain")).toEqual([{ text: "[1] plain", reading: null }]);
});
