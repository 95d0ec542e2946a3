import { SENTENCES } from "./sentences.ts";
import { TegataError } from "./tegata-error.ts";

const INSTALL = "https://tegata.org/install";

/** What the browser says of itself, most special first: Edge calls itself Chrome too. */
const BROWSERS = [
  ["edge", /Edg\//],
  ["firefox", /Firefox\//],
  ["chrome", /Chrome\//],
] as const;
const SYSTEMS = [
  // First, because Android calls itself Linux too: a page there can say what a phone cannot do.
  ["phone", /Android|iPhone|iPad/],
  ["windows", /Windows/],
  ["macos", /Mac OS X/],
  ["linux", /Linux|CrOS/],
] as const;

const first = (table: readonly (readonly [string, RegExp])[], userAgent: string): string =>
  table.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? "other";

/** Where Tegata can be had for a system and browser: `…/install/windows/chrome`. */
const installLink = (userAgent: string): string =>
  `${INSTALL}/${first(SYSTEMS, userAgent)}/${first(BROWSERS, userAgent)}`;

/** In the page's language, or the browser's, or English. */
export function notAnswering(
  lang: string | undefined,
  { language, userAgent }: { readonly language: string; readonly userAgent: string },
): TegataError<"extension/not-answering"> {
  const [sentence = ""] = [lang, language, "en"].flatMap(
    (tag) => SENTENCES.find(([name]) => tag !== undefined && name.test(tag))?.[1] ?? [],
  );
  return new TegataError("extension/not-answering", sentence, {
    details: {},
    link: installLink(userAgent),
  });
}
