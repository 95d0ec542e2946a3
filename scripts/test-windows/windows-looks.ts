/** Windows in a language of the set-up, as far as it matters to a picture: frame and letters. */
import type { Wine } from "./wine.ts";

/** A font that stands for those that only Windows has: `instead`. */
type Font = { readonly file: string; readonly name: string; readonly instead: readonly string[] };
type Look = { readonly locale: string; readonly font: Font | null };

/** As wide as Windows' own Gothic. */
const GOTHIC = {
  ...{ file: "ipagp.ttf", name: "IPAPGothic" },
  instead: ["ＭＳ Ｐゴシック", "MS PGothic", "MS UI Gothic"],
};
const cjk = (region: string, instead: readonly string[]): Font => ({
  ...{ file: "NotoSansCJK-Regular.ttc", name: `Noto Sans CJK ${region}`, instead },
});

/** All but Vietnamese and Thai, whose letters wine's Tahoma lacks. */
const LOOKS = {
  en: { locale: "en_US", font: null },
  ja: { locale: "ja_JP", font: GOTHIC },
  "zh-Hans": { locale: "zh_CN", font: cjk("SC", ["宋体", "SimSun"]) },
  "zh-Hant": { locale: "zh_TW", font: cjk("TC", ["新細明體", "PMingLiU"]) },
  ko: { locale: "ko_KR", font: cjk("KR", ["굴림", "Gulim"]) },
  id: { locale: "id_ID", font: null },
  "pt-BR": { locale: "pt_BR", font: null },
  es: { locale: "es_ES", font: null },
} as const satisfies Record<string, Look>;

export type LookTag = keyof typeof LOOKS;

/** What the Debian folder needs for them. */
export const LOOK_PACKAGES = ["locales", "fonts-wine", "fonts-ipafont-gothic", "fonts-noto-cjk"];

export const LOOK_TAGS = Object.keys(LOOKS) as readonly LookTag[];

export const localeOf = (tag: LookTag): string => LOOKS[tag].locale;

const [WHITE, BLACK] = ["255 255 255", "0 0 0"];
const FRAME = {
  ActiveTitle: WHITE,
  GradientActiveTitle: WHITE,
  TitleText: BLACK,
  InactiveTitle: WHITE,
  GradientInactiveTitle: WHITE,
  InactiveTitleText: BLACK,
} as const;

/** Makes this wine look like Windows 10 in that language. */
export async function dress(wine: Wine, tag: LookTag): Promise<void> {
  const { font }: Look = LOOKS[tag];
  const add = (key: string, value: string, data: string, type = "REG_SZ") =>
    wine.run(["reg", "add", key, "/v", value, "/t", type, "/d", data, "/f"]);
  // No window manager: wine draws the frames itself.
  for (const value of ["Managed", "Decorated"]) {
    await add(String.raw`HKCU\Software\Wine\X11 Driver`, value, "N");
  }
  for (const [value, colour] of Object.entries(FRAME)) {
    await add(String.raw`HKCU\Control Panel\Colors`, value, colour);
  }
  for (const theirs of font?.instead ?? []) {
    await add(String.raw`HKCU\Software\Wine\Fonts\Replacements`, theirs, font?.name ?? "");
  }
  const links = String.raw`HKLM\Software\Microsoft\Windows NT\CurrentVersion\FontLink\SystemLink`;
  if (font) await add(links, "Tahoma", `${font.file},${font.name}`, "REG_MULTI_SZ");
  await wine.settled();
}
