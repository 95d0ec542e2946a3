import type { DoctorTexts } from "./doctor-texts.ts";

export const doctorJa: DoctorTexts = {
  steps: {
    registration: "ブラウザ",
    service: "スマートカード機能",
    reader: "カードリーダー",
    card: "カード",
    application: "公的個人認証の機能",
    certificates: "電子証明書",
    passwords: "パスワード",
    dates: "有効期限",
    environment: "ほかのソフト",
  },
  outcomes: { ok: "正常", failed: "異常", notice: "お知らせ", waiting: "未確認" },
  findings: {
    "reader/unsupported":
      "このリーダーはマイナンバーカードを読み取れないことがわかっています。対応リーダーは https://www.jpki.go.jp で確かめられます。",
    "certificate/none": "電子証明書が入っていません。市区町村の窓口で発行できます。",
    "certificate/one":
      "署名用電子証明書がありません。ログインはできますが、登録や署名はできません。市区町村の窓口で発行できます（15歳未満を除く）。",
    "certificate/expired":
      "利用者証明用電子証明書の有効期限が切れています。市区町村の窓口で更新してください。",
    "certificate/soon":
      "利用者証明用電子証明書の有効期限まで3か月を切りました。市区町村の窓口で更新できます。",
    "certificate/unreadable": "証明書を読み取れません。市区町村の窓口で確かめてください。",
    "pin/blocked": "ロックされたパスワードがあります。カードは壊れていません。",
    "browser/sandbox":
      "ブラウザがFlatpak版またはSnap版のため、Tegataを起動できないことがあります。標準パッケージのブラウザを使ってください。",
    "client/official":
      "公式の利用者クライアントソフトもあります。両方あってもかまいません。どちらを使うかはツールバーのTegataで選べます。",
  },
  remedies: {
    "pcsc/unavailable": {
      linux: "`sudo systemctl enable --now pcscd.socket` を実行してください。",
    },
    "reader/none": {
      linux:
        "ハブを使わずにつないでください。`lsusb` に出る場合は、パッケージpcscdとlibccidを入れてください。",
      darwin:
        "ハブを使わずにつないでください。メーカーにmacOS用のドライバーがある場合は、入れてください。",
      win32:
        "ハブを使わずにつないでください。デバイスマネージャーの「スマートカード読み取り装置」に出ない場合は、メーカーのドライバーを入れてください。",
    },
  },
  tries: (left) =>
    left === 1
      ? "残り1回。次に間違えるとロックされます。自信がないときは入力しないで、控えを確かめるか、市区町村の窓口で再設定してください。"
      : `残り${left}回`,
  blocked: (reset) => `ロックされています。${reset}`,
  testSignature: "テスト署名",
  broken: (browsers) =>
    `${browsers}: 登録されているプログラムがありません。\`tegata install\` を実行してください。`,
  notRegistered: "Tegataを登録したブラウザがありません。`tegata install` を実行してください。",
};
