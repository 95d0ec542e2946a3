import { formattingTag, type Language } from "./languages.ts";

/** Cards and offices count days in Japan. */
const timeZone = "Asia/Tokyo";

const isJapanese = (language: Language): boolean => language === "ja" || language === "ja-x-easy";

/** Year in the Japanese era, as on the card: 令和8年. */
function eraYear(date: Date): string {
  const format = new Intl.DateTimeFormat("ja-JP-u-ca-japanese-nu-latn", {
    era: "long",
    year: "numeric",
    timeZone,
  });
  return format.format(date);
}

/**
 * A day in Japan with the western year and the Japanese era, as the card and the office write it:
 * `2031年4月1日（令和13年）`, `April 1, 2031 (令和13年)`.
 */
export function formatDay(date: Date, language: Language): string {
  const day = new Intl.DateTimeFormat(formattingTag(language), { dateStyle: "long", timeZone });
  const [open, close] = isJapanese(language) ? ["（", "）"] : [" (", ")"];
  return `${day.format(date)}${open}${eraYear(date)}${close}`;
}

/** A day of the register, `YYYY-MM-DD`. Only the year where month and day are `00`. */
export function formatRegisterDay(day: string, language: Language): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
  // Noon in Japan, so that no time zone moves it to another day.
  const date = new Date(Date.UTC(year, Math.max(month, 1) - 1, Math.max(dayOfMonth, 1), 3));
  if (month > 0 && dayOfMonth > 0) return formatDay(date, language);
  const partial = new Intl.DateTimeFormat(formattingTag(language), {
    year: "numeric",
    ...(month > 0 && { month: "long" }),
    timeZone,
  });
  return partial.format(date);
}
