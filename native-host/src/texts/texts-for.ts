import { en } from "./en.ts";
import { ja } from "./ja.ts";
import type { Texts } from "./texts.ts";

const LANGUAGES: Readonly<Record<string, Texts>> = { en, ja };

/** The first known language of these tags; English when none is. */
export function textsFor(...tags: readonly (string | undefined)[]): Texts {
  for (const tag of tags) {
    const texts = LANGUAGES[(tag ?? "").slice(0, 2).toLowerCase()];
    if (texts !== undefined) return texts;
  }
  return en;
}
