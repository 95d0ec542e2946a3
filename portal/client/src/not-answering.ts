import { TegataError } from "./tegata-error.ts";

/**
 * The one failure that nobody else can put into words. A page cannot tell "not installed" from
 * "not allowed on this site", so each sentence names both remedies. Adding a language is a line.
 */
const SENTENCES: Readonly<Record<string, string>> = {
  ja: "Tegata が応答しません。インストールしていない場合はインストールしてください。インストール済みの場合は、ブラウザの Tegata のアイコンを押して、このサイトでの利用を許可してください。",
  en: "Tegata does not answer. If it is not installed, install it. If it is, click the Tegata icon of your browser and allow this site.",
};

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
export const installLink = (userAgent: string): string =>
  `${INSTALL}/${first(SYSTEMS, userAgent)}/${first(BROWSERS, userAgent)}`;

export function notAnswering(
  lang: string | undefined,
  { language, userAgent }: { readonly language: string; readonly userAgent: string },
): TegataError<"extension/not-answering"> {
  const sentence = [lang ?? language, language]
    .flatMap((tag) => [SENTENCES[tag], SENTENCES[tag.split("-")[0] ?? ""]])
    .find((found) => found !== undefined);
  return new TegataError("extension/not-answering", sentence ?? SENTENCES["en"] ?? "", {
    details: {},
    link: installLink(userAgent),
  });
}
