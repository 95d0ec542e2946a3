import type { PasswordProblem } from "../forms/account-forms.ts";
import type { Text } from "./text.ts";

export const PASSWORD_PROBLEM_TEXTS: Readonly<Record<PasswordProblem, Text>> = {
  required: { ja: "パスワードを書いてください。", en: "Please fill in a password." },
  "too-short": { ja: "8文字以上にしてください。", en: "Use at least 8 characters." },
  "too-long": { ja: "128文字以内にしてください。", en: "Use at most 128 characters." },
  differs: { ja: "2つのパスワードが違います。", en: "The two passwords differ." },
  "pages-open": {
    ja: "在留申請の画面が、このブラウザで開いています。すべて閉じてください。",
    en: "Pages of the portal are open in this browser. Close all of them.",
  },
};

export type LoginProblem = "wrong" | "too-many" | "not-registered" | "password-not-set";

export const LOGIN_PROBLEM_TEXTS: Readonly<Record<LoginProblem, Text>> = {
  wrong: {
    ja: "認証IDかパスワードが違います。このマイナンバーカードで登録したときのものを書いてください。",
    en: "The authentication ID or the password is wrong. Use those registered with this card.",
  },
  "too-many": {
    ja: "まちがいが続いたので、15分間ログインできません。あとでもう一度試してください。",
    en: "Too many wrong attempts. Please try again in 15 minutes.",
  },
  "not-registered": {
    ja: "このマイナンバーカードは登録されていません。はじめに利用者登録をしてください。電子証明書を更新した人も、もう一度登録が必要です。",
    en: "This card is not registered. Please register first; after a renewal of your certificates, once more.",
  },
  "password-not-set": {
    ja: "パスワードがまだ設定されていません。登録のときに届いたメールのURLを開いてください。",
    en: "No password is set yet. Open the link in the mail that you got after registration.",
  },
};
