import type { Category, Sex } from "../data/users.ts";
import type { Field, FieldProblem } from "../forms/registration-form.ts";
import type { Text } from "./text.ts";

export type FieldText = { readonly label: Text; readonly hint?: Text };

/** Labels as in the manual of the real portal (easy Japanese with readings), and English. */
export const FIELD_TEXTS: Readonly<Record<Field, FieldText>> = {
  name: {
    label: { ja: "利用者氏名", easy: "名前(なまえ)", en: "Name" },
    hint: {
      ja: "半角英字（大文字入力）、104文字以内、スペース区切り",
      en: "Capital Latin letters, up to 104 characters, names separated by spaces",
    },
  },
  sex: { label: { ja: "性別", easy: "性別(せいべつ)", en: "Sex" } },
  birthDate: { label: { ja: "生年月日", easy: "生(う)まれた日(ひ)", en: "Date of birth" } },
  prefecture: {
    label: {
      ja: "住居地（都道府県）",
      easy: "住(す)んでいる都道府県(とどうふけん)",
      en: "Prefecture",
    },
  },
  municipality: {
    label: {
      ja: "住居地（市区町村）",
      easy: "住(す)んでいる市区町村(しくちょうそん)",
      en: "City, ward, town or village",
    },
    hint: {
      ja: "［検索］で選んでください。在留カードに書いてある住所と同じにします。",
      en: "Choose it with “Search”. It must be the one on your residence card.",
    },
  },
  town: {
    label: {
      ja: "住居地（町名丁目番地号等）",
      easy: "住所(じゅうしょ)の続(つづ)き",
      en: "Rest of the address",
    },
    hint: {
      ja: "1丁目1番地などの数字、建物の名前、部屋の番号など",
      en: "Block and house number, building, room",
    },
  },
  phone: {
    label: { ja: "電話番号", easy: "電話番号(でんわばんごう)", en: "Phone number" },
    hint: {
      ja: "自宅、携帯電話、または昼間に話ができる番号　例）090-1234-5678",
      en: "Home, mobile, or where you can be reached by day. Example: 090-1234-5678",
    },
  },
  mail: { label: { ja: "メールアドレス", en: "Mail address" } },
  mailAgain: {
    label: {
      ja: "メールアドレス（確認）",
      easy: "もう一度(いちど)",
      en: "Mail address, once more",
    },
  },
  category: {
    label: {
      ja: "利用者の区分",
      easy: "誰(だれ)の在留申請(ざいりゅうしんせい)をしますか",
      en: "For whom do you apply?",
    },
  },
  residenceCardNumber: {
    label: {
      ja: "在留カード番号",
      easy: "在留(ざいりゅう)カードの番号(ばんごう)",
      en: "Residence card number",
    },
    hint: {
      ja: "外国人本人を選んだときに書いてください。半角英数字（大文字入力）、12文字　例）AB12345678CD",
      en: "Needed when you apply for yourself. 12 letters and digits. Example: AB12345678CD",
    },
  },
  terms: {
    label: {
      ja: "利用規約に同意します。",
      easy: "利用(りよう)のきまりを守(まも)ります",
      en: "I agree to the terms of use.",
    },
  },
};

export const SEX_TEXTS: Readonly<Record<Sex, Text>> = {
  male: { ja: "男 male", en: "male 男" },
  female: { ja: "女 female", en: "female 女" },
};

export const CATEGORY_TEXTS: Readonly<Record<Category, Text>> = {
  self: {
    ja: "外国人本人",
    easy: "自分(じぶん)の申請(しんせい)",
    en: "For myself",
  },
  "legal-representative": {
    ja: "法定代理人",
    easy: "法律(ほうりつ)で決(き)められた、代(か)わりに手続(てつづ)きができる人(ひと)",
    en: "As a legal representative",
  },
  family: {
    ja: "配偶者、子、父又は母等（法定代理人を除く）",
    easy: "夫(おっと)、妻(つま)、子(こ)ども、親(おや)",
    en: "As husband, wife, child or parent (no legal representative)",
  },
};

export const PROBLEM_TEXTS: Readonly<Record<FieldProblem, Text>> = {
  required: { ja: "書いて（選んで）ください。", en: "Please fill this in." },
  form: {
    ja: "形が違います。例のとおりに書いてください。",
    en: "This is not in the form asked for.",
  },
  "too-long": { ja: "長すぎます。", en: "This is too long." },
  differs: { ja: "上のメールアドレスと違います。", en: "The two addresses differ." },
  "unknown-place": {
    ja: "都道府県の中にありません。［検索］で選んでください。",
    en: "There is no such place in this prefecture. Choose it with “Search”.",
  },
  future: { ja: "未来の日です。", en: "This day has not come yet." },
};
