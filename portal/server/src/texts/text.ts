export const LANGS = ["ja", "en"] as const;
export type Lang = (typeof LANGS)[number];

/** A text in Japanese and English; `easy` is the same in easy Japanese, shown in 【】 below it. */
export type Text = { readonly ja: string; readonly easy?: string; readonly en: string };
