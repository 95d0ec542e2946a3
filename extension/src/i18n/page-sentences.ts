import type { WireError } from "@tegata/protocol/errors";
import type { Language } from "./languages.ts";
import type { MessageKey, Messages } from "./messages/en.ts";

/** Where the sentence for a page's error code stands among the texts of the screens. */
const KEYS = {
  "extension/interrupted": "page.extension/interrupted",
  "extension/outdated": "notice.extension/outdated",
  "host/missing": "notice.host/missing",
  "host/forbidden": "notice.host/forbidden",
  "host/crashed": "notice.host/crashed",
  "host/outdated": "notice.host/outdated",
  "request/busy": "notice.request/busy",
  "request/invalid": "notice.request/invalid",
  "request/invalid document": "sign.unsignable.other",
  "request/rate-limited": "notice.request/rate-limited",
  "request/cancelled": "page.request/cancelled",
  "request/inactive": "page.request/inactive",
  "request/not-supported": "page.request/not-supported",
  "request/too-large": "page.request/too-large",
  "origin/not-allowed": "page.origin/not-allowed",
  "origin/forbidden": "page.origin/forbidden",
  "origin/insecure": "popup.insecure",
  "pcsc/unavailable": "card.service-unavailable",
  "reader/none": "card.no-reader",
  "reader/away": "card.reader-away",
  "reader/in-use": "card.in-use",
  "card/none": "card.no-card",
  "card/unknown": "card.unknown-card",
  "card/mute": "card.mute-card",
  "card/removed": "failed.card/removed",
  "certificate/absent authentication": "card.no-certificate.authentication",
  "certificate/absent signature": "card.no-certificate.signature",
  "pin/blocked authentication": "blocked.authentication",
  "pin/blocked signature": "blocked.signature",
} as const satisfies Readonly<Record<string, MessageKey>>;

type Known = keyof typeof KEYS;

/** By language and code. `other`: for every code that is not among them. `reload`: no code at all. */
export type PageSentences = Readonly<
  Record<Language, Readonly<Record<Known | "other" | "reload", string>>>
>;

/** Takes out of one language's texts what pages get. Done once, when the extension is built. */
export const pageSentences = (messages: Messages): PageSentences[Language] =>
  Object.fromEntries([
    ...Object.entries(KEYS).map(([code, key]) => [code, messages[key]]),
    ["other", messages["notice.other"]],
    ["reload", messages["page.reload"]],
  ]) as PageSentences[Language];

/** The text for an error, among those of the screens. */
export function sentenceKey({ code, details }: WireError): MessageKey | null {
  const known = [code, `${code} ${String(details["purpose"])}`].find(isKnown);
  return known ? KEYS[known] : null;
}

export const isKnown = (code: string): code is Known => Object.hasOwn(KEYS, code);

/** Put in by scripts/build/extension.ts; read by the worker's composition root only. */
declare const TEGATA_PAGE_SENTENCES: PageSentences;

export const builtPageSentences = (): PageSentences => TEGATA_PAGE_SENTENCES;
