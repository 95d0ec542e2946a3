import type { CardKind } from "../card/card-kind.ts";
import type { Holder, Municipality, Passwords } from "./persona.ts";

/** When a certificate is valid, in days from the day on which the personas are made. */
export type ValidityDays = { readonly from: number; readonly to: number };

export type PersonaRow = {
  readonly name: string;
  readonly title: { readonly ja: string; readonly en: string };
  readonly kind: CardKind;
  readonly holder: Holder;
  readonly validity: ValidityDays;
  readonly certificates: readonly ("authentication" | "signature")[];
  readonly authority: "test" | "other" | "next-draft";
  readonly substitutes: { readonly name: string; readonly address: string };
  readonly passwords: Passwords;
  readonly revoked: boolean;
  readonly draft: boolean;
};

const SHINJUKU: Municipality = { code: "13104", prefecture: "Tokyo-to", name: "Shinjuku-ku" };
const KIYOSE: Municipality = { code: "13221", prefecture: "Tokyo-to", name: "Kiyose-shi" };
const KAWAGUCHI: Municipality = { code: "11203", prefecture: "Saitama-ken", name: "Kawaguchi-shi" };

const NGUYEN: Holder = {
  name: "NGUYEN VAN AN",
  birth: "19950412",
  sex: "1",
  address: "東京都新宿区試験町１丁目２番３号　手形荘１０１",
  municipality: SHINJUKU,
};

/** The row that the others differ from: a foreign resident with a stay of two more years. */
const RESIDENT: PersonaRow = {
  name: "resident",
  title: { ja: "在留者（英字氏名）", en: "Foreign resident with a Latin name" },
  kind: "my-number-card",
  holder: NGUYEN,
  validity: { from: -60, to: 730 },
  certificates: ["authentication", "signature"],
  authority: "test",
  substitutes: { name: "", address: "" },
  passwords: { authentication: "1234", signature: "ABC123", "card-info": "1234", juki: "1234" },
  revoked: false,
  draft: false,
};

const LONG_ADDRESS = "東京都清瀬市観布子南".padEnd(200, "長い住所の試験");

/** All personas. Everyone here is invented; a new one is a row. */
export const PERSONA_TABLE: readonly PersonaRow[] = [
  RESIDENT,
  {
    ...RESIDENT,
    name: "tsusho",
    title: { ja: "通称のある在留者", en: "Foreign resident with an alias (通称)" },
    holder: {
      name: "TRAN THI BINH　高橋　美咲",
      birth: "19880923",
      sex: "2",
      address: "埼玉県川口市試験本町４丁目５番６号",
      municipality: KAWAGUCHI,
    },
  },
  {
    ...RESIDENT,
    name: "kanji",
    title: {
      ja: "漢字併記・代替文字のある在留者",
      en: "Latin and kanji name, one substitute character",
    },
    holder: {
      name: "LIU XIAOYAN　劉　暁燕",
      birth: "20010105",
      sex: "2",
      address: "東京都新宿区試験町７丁目８番９号",
      municipality: SHINJUKU,
    },
    substitutes: { name: "暁", address: "" },
  },
  {
    ...RESIDENT,
    name: "long-name",
    title: { ja: "氏名・住所がとても長い人", en: "Very long name and address (over 2048 bytes)" },
    holder: {
      name: "WOLFESCHLEGELSTEINHAUSENBERGERDORFF HUBERT BLAINE JOHANNES MAXIMILIAN ALEXANDER FERDINAND SEBASTIAN",
      birth: "19790831",
      sex: "1",
      address: LONG_ADDRESS,
      municipality: KIYOSE,
    },
  },
  {
    ...RESIDENT,
    name: "no-signature",
    title: { ja: "署名用電子証明書がない人", en: "Without a signature certificate" },
    holder: { ...NGUYEN, name: "GARCIA REYES MARIA LUISA", birth: "19920719", sex: "2" },
    certificates: ["authentication"],
  },
  {
    ...RESIDENT,
    name: "child",
    title: { ja: "15歳未満の人", en: "Under 15: no signature certificate" },
    holder: { ...NGUYEN, name: "NGUYEN MINH CHAU", birth: "20160503", sex: "2" },
    certificates: ["authentication"],
  },
  {
    ...RESIDENT,
    name: "expired",
    title: { ja: "証明書の期限が切れた人", en: "Certificates expired" },
    holder: { ...NGUYEN, name: "SHARMA PRIYA", birth: "19900228", sex: "2" },
    validity: { from: -1500, to: -30 },
  },
  {
    ...RESIDENT,
    name: "expiring",
    title: { ja: "証明書の期限が近い人", en: "Certificates expire in ten days" },
    holder: { ...NGUYEN, name: "KIM JIHUN", birth: "19970616" },
    validity: { from: -700, to: 10 },
  },
  {
    ...RESIDENT,
    name: "not-yet-valid",
    title: { ja: "証明書がまだ有効でない人", en: "Certificates not valid yet" },
    holder: { ...NGUYEN, name: "SILVA PEREIRA JOAO", birth: "19831111" },
    validity: { from: 30, to: 1000 },
  },
  {
    ...RESIDENT,
    name: "revoked",
    title: { ja: "証明書が失効した人", en: "Certificates on the revocation list" },
    holder: { ...NGUYEN, name: "SUTRISNO BUDI", birth: "19860817" },
    revoked: true,
  },
  {
    ...RESIDENT,
    name: "other-ca",
    title: { ja: "別の認証局の証明書", en: "Issued by a CA of the same name, but another" },
    holder: { ...NGUYEN, name: "MUELLER ANNA", birth: "19991224", sex: "2" },
    authority: "other",
  },
  {
    ...RESIDENT,
    name: "android",
    title: { ja: "Android スマホ用電子証明書", en: "Android phone" },
    kind: "android",
    holder: { ...NGUYEN, name: "OKAFOR CHIDI", birth: "19940302" },
  },
  {
    ...RESIDENT,
    name: "iphone",
    title: { ja: "iPhone のマイナンバーカード", en: "iPhone" },
    kind: "iphone",
    holder: { ...NGUYEN, name: "DUBOIS CLAIRE", birth: "19910707", sex: "2" },
  },
  {
    ...RESIDENT,
    name: "residence-card",
    title: { ja: "特定在留カード", en: "Residence card with My Number functions" },
    kind: "residence-card",
    holder: { ...NGUYEN, name: "BATBAYAR OYUUN", birth: "20020220", sex: "2" },
  },
  {
    ...RESIDENT,
    name: "juki",
    title: {
      ja: "住民基本台帳カード（旧）",
      en: "Old 住基カード: signature certificate only, expired",
    },
    kind: "juki-card",
    holder: { ...NGUYEN, name: "見本　太郎", birth: "19450815" },
    validity: { from: -5500, to: -3700 },
    certificates: ["signature"],
  },
  {
    ...RESIDENT,
    name: "next-card",
    title: { ja: "次期カード（想像による試作）", en: "DRAFT of the next card (ECDSA P-384)" },
    kind: "next-card",
    holder: { ...NGUYEN, name: "PHAM THU HA", birth: "20050909", sex: "2" },
    validity: { from: -60, to: 3590 },
    authority: "next-draft",
    draft: true,
  },
];
