import type { Language } from "./languages.ts";
import type { Messages } from "./messages/en.ts";

/** One file per language: a page loads the one that it shows. */
const LOADERS: Readonly<Record<Language, () => Promise<Messages>>> = {
  ja: async () => (await import("./messages/ja.ts")).ja,
  "ja-x-easy": async () => (await import("./messages/ja-x-easy.ts")).jaEasy,
  en: async () => (await import("./messages/en.ts")).en,
  "zh-Hans": async () => (await import("./messages/zh-hans.ts")).zhHans,
  "zh-Hant": async () => (await import("./messages/zh-hant.ts")).zhHant,
  ko: async () => (await import("./messages/ko.ts")).ko,
  vi: async () => (await import("./messages/vi.ts")).vi,
  ne: async () => (await import("./messages/ne.ts")).ne,
  id: async () => (await import("./messages/id.ts")).id,
  fil: async () => (await import("./messages/fil.ts")).fil,
  th: async () => (await import("./messages/th.ts")).th,
  my: async () => (await import("./messages/my.ts")).my,
  "pt-BR": async () => (await import("./messages/pt-br.ts")).ptBr,
  es: async () => (await import("./messages/es.ts")).es,
  si: async () => (await import("./messages/si.ts")).si,
};

export const loadMessages = (language: Language): Promise<Messages> => LOADERS[language]();
