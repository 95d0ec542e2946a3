import { MUNICIPALITIES } from "./municipalities.ts";

/** The 47 prefectures in the order of their codes (JIS X 0401). */
export const PREFECTURES: readonly string[] = Object.keys(MUNICIPALITIES);

/** Cities, wards of Tokyo and of designated cities; towns and villages are typed by the person. */
export const municipalitiesOf = (prefecture: string): readonly string[] =>
  MUNICIPALITIES[prefecture]?.split(" ") ?? [];

const TOWN_OR_VILLAGE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ヶ々]{1,15}[町村]$/u;

export function isPlace(prefecture: string, municipality: string): boolean {
  if (!PREFECTURES.includes(prefecture)) return false;
  return municipalitiesOf(prefecture).includes(municipality) || TOWN_OR_VILLAGE.test(municipality);
}
