import { LINK_DAYS, type LinkPurpose } from "../data/password-links.ts";
import type { Mail } from "./mailer.ts";

const FOOTER = [
  "----",
  "これはTegataのデモです。出入国在留管理庁のサービスではありません。",
  "This is a demo of Tegata. It is not the Immigration Services Agency.",
];

type LinkMail = { readonly to: string; readonly url: string; readonly purpose: LinkPurpose };

/** Both languages in one mail: the sender does not know which the reader prefers. */
export function passwordLinkMail({ to, url, purpose }: LinkMail): Mail {
  const days = LINK_DAYS[purpose];
  const [subject, ja, en] = {
    first: [
      "【在留申請デモ】パスワードの初期設定 / Set your password",
      "利用者登録を受け付けました。次のURLから、パスワードを設定してください。",
      "Your registration has arrived. Set your password here:",
    ],
    forgotten: [
      "【在留申請デモ】パスワードの再設定 / Set a new password",
      "次のURLから、新しいパスワードを設定してください。心当たりがないときは、何もしないでください。",
      "Set a new password here. If you did not ask for this, do nothing:",
    ],
  }[purpose] as [string, string, string];
  return {
    to,
    subject,
    text: [
      ja,
      en,
      "",
      url,
      "",
      `このURLは${days}日間、1回だけ使えます。`,
      `The link works once, for ${days} days.`,
      "在留申請の画面（トップページやログイン画面など）をすべて閉じてから開いてください。",
      "Close all pages of the portal before you open it.",
      "",
      ...FOOTER,
    ].join("\n"),
  };
}

export function authenticationIdMail(to: string, authenticationId: string): Mail {
  return {
    to,
    subject: "【在留申請デモ】認証IDのお知らせ / Your authentication ID",
    text: [
      "パスワードを設定しました。あなたの認証IDは次のとおりです。",
      "Your password is set. This is your authentication ID:",
      "",
      authenticationId,
      "",
      "ログインには、マイナンバーカード、認証ID、パスワードを使います。",
      "To log in you need your My Number Card, this ID and your password.",
      "",
      ...FOOTER,
    ].join("\n"),
  };
}

export function passwordChangedMail(to: string): Mail {
  return {
    to,
    subject: "【在留申請デモ】パスワードを変更しました / Your password was changed",
    text: [
      "パスワードを変更しました。心当たりがないときは、「パスワードを忘れた場合」からもう一度設定してください。",
      "Your password was changed. If it was not you, set it again under “Forgotten password”.",
      "",
      ...FOOTER,
    ].join("\n"),
  };
}
