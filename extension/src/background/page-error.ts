import type { WireError } from "@tegata/protocol/errors";
import type { PageError } from "@tegata/protocol/page-messages";
import type { Language } from "../i18n/languages.ts";
import { isKnown, type PageSentences } from "../i18n/page-sentences.ts";
import { withoutReadings } from "../i18n/ruby.ts";

const INSTALL = "https://tegata.org/install";

/** What can be mended by installing something, or something newer. */
const WITH_LINK: ReadonlySet<string> = new Set([
  "extension/outdated",
  "host/missing",
  "host/forbidden",
  "host/outdated",
]);

/** What a browser says of itself, most special first: Edge calls itself Chrome too. */
const BROWSERS = [
  ["edge", /Edg\//],
  ["firefox", /Firefox\//],
  ["chrome", /Chrome\//],
] as const;
const SYSTEMS = [
  ["windows", /Windows/],
  ["macos", /Mac OS X/],
  ["linux", /Linux|CrOS/],
] as const;

const first = (table: readonly (readonly [string, RegExp])[], userAgent: string): string =>
  table.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? "other";

export type DescribeOptions = {
  readonly sentences: PageSentences;
  readonly language: Language;
  readonly userAgent: string;
};

/** What tells apart sentences of one code. */
const about = ({ purpose, path }: WireError["details"]): string =>
  /^documents\.\d+\.bytes$/.test(String(path)) ? "document" : String(purpose);

/** An error as a page gets it: code, details, a sentence, and a link where something is missing. */
export function describeError(
  { code, details }: WireError,
  { sentences, language, userAgent }: DescribeOptions,
): PageError {
  const key = [`${code} ${about(details)}`, code].find(isKnown) ?? "other";
  const link = `${INSTALL}/${first(SYSTEMS, userAgent)}/${first(BROWSERS, userAgent)}`;
  return {
    code,
    details,
    message: withoutReadings(sentences[language][key]),
    ...(WITH_LINK.has(code) && { link }),
  };
}
