import type { Text } from "./text.ts";

export const TOKEN_REFUSED: Text = {
  ja: "ログインできませんでした。5分以上たったか、このページで作られた証明ではありません。もう一度ボタンを押してください。",
  en: "The login was refused: it is older than 5 minutes, or was not made for this page. Press the button again.",
};

export const APPLICATION_KINDS = {
  extension: { ja: "在留期間更新許可申請", en: "Extension of the period of stay" },
  change: { ja: "在留資格変更許可申請", en: "Change of the status of residence" },
  reentry: { ja: "再入国許可申請", en: "Re-entry permit" },
} as const satisfies Readonly<Record<string, Text>>;

export const SIGNATURE_REFUSED: Text = {
  ja: "電子署名を確認できませんでした。もう一度、署名してください。",
  en: "The signature could not be verified. Please sign once more.",
};
export const OTHER_SIGNER: Text = {
  ja: "登録したカードと違うカードで署名されています。登録したカードを使ってください。",
  en: "Another card than the one you registered has signed. Please use the card that you registered.",
};

/** Everything that people read on the pages about signatures. */
export const SIGN = {
  tokenLogin: { ja: "カードだけでログイン", en: "Log in with the card alone" },
  tokenLoginLead: {
    ja: "利用者証明用パスワード（4桁の数字）だけでログインします。ポータルの認証IDとパスワードは要りません。",
    en: "Your 4-digit authentication PIN is all you need: no portal ID and no portal password.",
  },
  tokenLoginButton: { ja: "マイナンバーカードでログイン", en: "Log in with My Number Card" },
  homeLead: {
    ja: "申請書を作って、マイナンバーカードで署名できます。これはデモなので、本当の申請にはなりません。",
    en: "You can make an application and sign it with your card. This is a demo: nothing is really applied for.",
  },
  provesCard: {
    ja: "このログインでは、カードがこのサイトのために署名しました。カードがここにあり、暗証番号を知っている人がいたことの証明です。",
    en: "For this login the card signed for this site. That proves that the card was here, with someone who knows its PIN.",
  },
  applicationTitle: { ja: "申請書を作る", en: "Make an application" },
  applicationLead: {
    ja: "内容を入力して、次の画面でマイナンバーカードで署名します。",
    en: "Fill in the form. On the next page you sign it with your My Number Card.",
  },
  applicationLink: { ja: "申請書を作って署名する", en: "Make and sign an application" },
  kind: { ja: "申請の種類", en: "Kind of application" },
  reason: { ja: "理由（2000字まで）", en: "Reason (up to 2,000 characters)" },
  reasonMissing: {
    ja: "申請の種類を選び、理由を入力してください。",
    en: "Choose a kind and enter a reason.",
  },
  next: { ja: "内容を確認する", en: "Check the contents" },
  summaryTitle: { ja: "内容の確認と署名", en: "Check and sign" },
  summaryLead: {
    ja: "下の内容に署名します。署名用パスワード（6～16桁の英数字）を入力する画面でも、同じ内容が表示されます。",
    en: "You sign the text below. The screen that asks for your signature password (6 to 16 letters and digits) shows the same text.",
  },
  sign: { ja: "マイナンバーカードで署名する", en: "Sign with My Number Card" },
  change: { ja: "内容を直す", en: "Change it" },
  doneTitle: { ja: "申請を受け付けました", en: "Your application was received" },
  doneLead: {
    ja: "署名を確認して、内容と一緒に保存しました。",
    en: "The signature was verified and kept with the text.",
  },
  number: { ja: "受付番号", en: "Number" },
  saveSummary: { ja: "内容を保存する（summary.txt）", en: "Save the text (summary.txt)" },
  saveSignature: {
    ja: "署名を保存する（signature.p7s）",
    en: "Save the signature (signature.p7s)",
  },
  verifierTitle: { ja: "署名を確かめる", en: "Check a signature" },
  verifierLead: {
    ja: "署名されたファイル（PDF、XML、p7s）を選ぶか、ここに置いてください。ファイルは保存しません。",
    en: "Choose a signed file (PDF, XML or p7s), or drop it here. Nothing is kept.",
  },
  signedFile: { ja: "署名されたファイル", en: "Signed file" },
  document: {
    ja: "元のファイル（署名が別のファイルのとき）",
    en: "The document (if the signature is a file of its own)",
  },
  check: { ja: "確かめる", en: "Check" },
  good: {
    ja: "署名は正しく、内容は変わっていません",
    en: "The signature is right, and nothing was changed",
  },
  lastGood: {
    ja: "最後の署名は正しく、その後で内容は変わっていません",
    en: "The last signature is right, and nothing was changed after it",
  },
  bad: { ja: "署名を確認できません", en: "The signature could not be verified" },
  earlier: { ja: "前の署名", en: "Earlier signature" },
  earlierGood: {
    ja: "正しい署名です。その後に加えられたのは署名だけです",
    en: "it is right, and nothing but signatures was added after it",
  },
  earlierBad: { ja: "受け付けられません", en: "it is refused" },
  signer: { ja: "署名した人", en: "Signed by" },
  time: { ja: "署名した人のパソコンの時刻", en: "Time, as the signer’s computer said it" },
  unknown: { ja: "記録なし", en: "Not stated" },
  revocation: { ja: "失効の確認", en: "Revocation" },
  notChecked: {
    ja: "確認していません（J-LISに問い合わせられるのは、認定を受けた事業者だけです）",
    en: "Not checked: only certified organisations may ask J-LIS",
  },
  checkedGood: { ja: "失効していません", en: "Not revoked" },
  needsTegata: {
    ja: "Tegataが返事をしません。拡張機能を入れて、このサイトを許可してください。",
    en: "Tegata does not answer. Install the extension and allow this site.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Why a file was refused, by the first part of the code or the whole. */
const FILE_REFUSALS: Readonly<Record<string, Text>> = {
  "document/missing": {
    ja: "この署名は別のファイルです。元のファイルも選んでください。",
    en: "This signature is a file of its own. Choose the document that it belongs to, too.",
  },
  "signature/absent": {
    ja: "このファイルには署名がありません。",
    en: "This file has no signature.",
  },
  "signature/digest": {
    ja: "署名した後で、内容が変わっています。",
    en: "The contents were changed after they were signed.",
  },
  "pdf/changed-after-signing": {
    ja: "署名した後で、PDFに何かが加えられています。",
    en: "Something was added to the PDF after it was signed.",
  },
  certificate: {
    ja: "署名の電子証明書を受け付けられません。",
    en: "The certificate of the signature is refused.",
  },
  other: {
    ja: "署名として読めないか、署名が正しくありません。",
    en: "It cannot be read as a signature, or the signature is wrong.",
  },
};

export const fileRefusal = (code: string): Text =>
  FILE_REFUSALS[code] ??
  FILE_REFUSALS[code.split("/")[0] ?? ""] ??
  (FILE_REFUSALS["other"] as Text);
