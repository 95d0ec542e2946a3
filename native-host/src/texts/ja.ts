import type { PasswordName } from "@tegata/protocol/errors";
import { PURPOSES } from "@tegata/protocol/purpose";
import { doctorJa } from "./doctor-ja.ts";
import type { Texts } from "./texts.ts";

const NAMES = { authentication: "利用者証明用", signature: "署名用" } as const;

const PASSWORDS = {
  authentication: "利用者証明用パスワード",
  signature: "署名用パスワード",
  "card-info": "券面事項入力補助用パスワード",
  "code-b": "照合番号B",
} as const;

const OFFICE = "マイナンバーカードを持って、市区町村の窓口で再設定してください。";
const kiosk = (other: string): string =>
  `${OFFICE}${other}がわかる場合は、スマートフォンの公的個人認証アプリとコンビニのキオスク端末でも再設定できます。`;

const RESETS = {
  authentication: kiosk(PASSWORDS.signature),
  signature: kiosk(PASSWORDS.authentication),
  "card-info": `${OFFICE}ログインや署名には使わないパスワードです。`,
  "code-b": OFFICE,
  both:
    "署名用と利用者証明用の両方を、マイナンバーカードを持って、市区町村の窓口で再設定してください。" +
    "コンビニのキオスク端末ではもう一方のパスワードが要るため、再設定できません。",
} as const;

export const ja: Texts = {
  usage: "使い方: tegata コマンド [オプション]",
  unsafeFolder: (folder) =>
    `インストールしませんでした。${folder} にほかの利用者が書き込めるため、プログラムを置き換えられるおそれがあります。` +
    "書き込めないようにするか（chmod go-w）、別の場所からインストールしてください。",
  nothingInstalled: "することはありません。",
  steps: {
    write: "書き込みました:",
    keep: "すでにあります:",
    remove: "削除しました:",
    register: "登録しました:",
    unregister: "登録を取り消しました:",
  },
  noReader: "カードリーダーが接続されていません。",
  noCard: "カードなし",
  otherCard: "マイナンバーカードではないか、応答しないカードです",
  jpkiCard: ({ certificates, triesLeft }) =>
    `マイナンバーカード、${PURPOSES.map((purpose) =>
      certificates[purpose]
        ? `${NAMES[purpose]}: 残り${triesLeft[purpose]}回`
        : `${NAMES[purpose]}: 電子証明書なし`,
    ).join("、")}`,
  triesLeft: (tries) => `残り${tries}回です。`,
  passwords: PASSWORDS,
  resets: RESETS,
  askPin: {
    authentication: `${PASSWORDS.authentication}（4桁の数字）: `,
    signature: `${PASSWORDS.signature}（6～16桁の英数字）: `,
    "card-info": `${PASSWORDS["card-info"]}（4桁の数字）: `,
    "code-b": `${PASSWORDS["code-b"]}（14桁の数字）: `,
  },
  askNewPin: "新しいパスワード: ",
  askAgain: "新しいパスワード（確認）: ",
  pinChanged: "パスワードを変更しました。",
  doctor: doctorJa,
  attributes: { name: "氏名", address: "住所", birthDate: "生年月日", sex: "性別" },
  errors: {
    "extension/not-answering": "拡張機能が応答しません。ページを再読み込みしてください。",
    "extension/interrupted":
      "ブラウザの拡張機能の処理が中断されました。もう一度やり直してください。",
    "extension/outdated": "拡張機能が古すぎます。拡張機能を更新してください。",
    "host/missing": "ブラウザにホストが登録されていません。tegata install を実行してください。",
    "host/forbidden":
      "この拡張機能はホストを使えません。tegata install をもう一度実行してください。",
    "host/crashed": "ホストが予期せず終了しました。もう一度お試しください。",
    "host/outdated": "ホストが古すぎます。Tegata を更新してください。",
    "pcsc/unavailable":
      "スマートカードのサービスが動いていません。Linux では pcscd を、Windows では「Smart Card」サービスを開始してください。",
    "reader/none": "カードリーダーが接続されていません。接続してから、もう一度お試しください。",
    "reader/away": (d) =>
      `リーダー ${String(d["reader"])} が接続されていません。接続するか、--reader を外してください。リーダーの名前は tegata status で確かめられます。`,
    "reader/in-use": (d) =>
      `ほかのプログラムが ${String(d["reader"])} のカードを使っています。終了してから、もう一度お試しください。`,
    "card/none": "カードがありません。カードをセットしてから、もう一度お試しください。",
    "card/unknown": "マイナンバーカードではありません。マイナンバーカードをセットしてください。",
    "card/removed": "カードが外されました。セットし直してから、もう一度お試しください。",
    "card/mute": "カードが応答しません。一度外してセットし直してから、もう一度お試しください。",
    "card/changed": (d) =>
      `ほかのプログラムがカードを使いました。残り${String(d["triesLeft"])}回です。何も送っていません。もう一度お試しください。`,
    "card/status": (d) =>
      `カードが ${String(d["command"])} を受け付けませんでした（${hex(d["sw"])}）。もう一度お試しください。`,
    "card/malformed": (d) =>
      `カードの情報（${String(d["what"])}）を読み取れません。市区町村の窓口にご相談ください。`,
    "certificate/absent":
      "この電子証明書はカードに入っていません。市区町村の窓口で発行を受けられます。",
    "pin/form":
      "パスワードの形式が違います。文字数と文字の種類を確かめてください。カードには送っていません。",
    "pin/last-try":
      "残り1回です。間違えるとロックされます。何も送っていません。確かな場合は --last-try を付けてください。" +
      "パスワードは市区町村の窓口で再設定できます。",
    "pin/incorrect": (d) => `パスワードが違います。残り${String(d["triesLeft"])}回です。`,
    "pin/blocked": (d) => {
      const purpose = d["purpose"] as PasswordName;
      return `${PASSWORDS[purpose]}がロックされています。${RESETS[purpose]}`;
    },
    "request/invalid": (d) => `要求が正しくありません（${String(d["path"])}）。`,
    "request/too-large": "要求が大きすぎます。",
    "request/busy": "ほかの要求を処理しています。先にそちらを終えてください。",
    "request/inactive": "ページが前面にありません。ページに戻って、もう一度お試しください。",
    "request/rate-limited": "サイトからの要求が多すぎます。しばらくお待ちください。",
    "request/cancelled": "取り消しました。",
    "request/not-supported": (d) => `対応していません: ${String(d["what"])}`,
    "origin/not-allowed": "このサイトは許可されていません。ツールバーから許可してください。",
    "origin/forbidden": "このサイトでの利用は、組織の設定で許可されていません。",
    "origin/insecure":
      "安全なサイトのオリジンではありません。https://example.jp のように、パスを付けずに指定してください。",
    "conversation/unknown": "この要求は終わっています。最初からやり直してください。",
    internal:
      "Tegata の内部で問題が起きました。--trace を付けて実行し、表示された内容をお知らせください。",
  },
};

const hex = (sw: unknown): string => Number(sw).toString(16).toUpperCase().padStart(4, "0");
