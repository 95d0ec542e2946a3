import type { Messages } from "./en.ts";

export const ja: Messages = {
  "app.name": "Tegata（手形）",
  "app.notOfficial":
    "Tegataは独立したオープンなソフトです。J-LIS（地方公共団体情報システム機構）や出入国在留管理庁が作ったものではありません。",
  "language.label": "言語",
  "purpose.signature": "署名用パスワード",
  "purpose.authentication": "利用者証明用パスワード",
  "site.asks": "マイナンバーカードを求めているサイト",
  "site.portal": "出入国在留管理庁 在留申請オンラインシステム",
  "site.unknown": "Tegataが知らないサイトです。信頼できる場合だけ続けてください。",
  "site.development": "このパソコンの中の、開発用のサイトです。",
  "who.title": "ここでマイナンバーカードを使いますか？",
  "who.text":
    "あなたがクリックしていないのに、サイトから求められました。カードからはまだ何も読み取っていません。",
  "who.wants": "求められているもの",
  "who.go": "続ける",
  "gives.signature": "署名用電子証明書。サイトに氏名・住所・生年月日・性別が渡ります。",
  "gives.authentication":
    "利用者証明用電子証明書。サイトに証明書の番号が渡ります。氏名や住所は渡りません。",
  "pin.title.signature": "署名用パスワードの入力",
  "pin.title.authentication": "利用者証明用パスワードの入力",
  "pin.prompt.signature": "個人番号カードの署名用パスワード（6～16桁の英数字）を入力してください。",
  "pin.prompt.authentication":
    "個人番号カードの利用者証明用パスワード（4桁の数字）を入力してください。",
  "pin.show": "パスワードを表示する。",
  "pin.ok": "OK",
  "pin.cancel": "キャンセル",
  "pin.close": "閉じる",
  "pin.checking": "カードに確認しています。カードを動かさないでください。",
  "pin.triesLeft": "{count, plural, =1 {残り1回。次に間違えるとロックされます。} other {残り#回}}",
  "pin.lastTry.title": "これが最後の1回です",
  "pin.lastTry.text":
    "次に間違えるとパスワードがロックされ、窓口での手続きが必要になります。自信がないときは、キャンセルしてパスワードを確かめてください。",
  "pin.lastTry.label": "続けるには {word} と入力してください",
  "form.capitals": "小文字は大文字に変わります。",
  "form.digits-only": "数字だけです。4桁の数字を入力してください。",
  "form.characters": "使えるのは英字（A～Z）と数字（0～9）だけです。",
  "form.too-short.signature": "6桁以上の英数字です。",
  "form.too-short.authentication": "4桁の数字です。",
  "form.too-long.signature": "16桁までの英数字です。",
  "form.too-long.authentication": "4桁までの数字です。",
  "form.mix": "英字と数字の両方が必要です。",
  "form.ok": "正しい形です。",
  "card.waiting": "カードを探しています…",
  "card.service-unavailable":
    "パソコンのスマートカード機能が動いていません。起動すると（Windowsは「Smart Card」、Linuxはpcscd）、この画面は自動で進みます。",
  "card.no-reader": "ICカードリーダーが見つかりません。パソコンに接続してください。",
  "card.no-card": "マイナンバーカードをリーダーに置いてください。",
  "card.reading": "カードを読み取っています。カードを動かさないでください。",
  "card.in-use": "ほかのソフトがカードを使っています。そのソフトを閉じてください。",
  "card.unknown-card":
    "マイナンバーカードではないか、公的個人認証の機能がありません。別のカードを置いてください。",
  "card.mute-card": "カードから応答がありません。一度離して、置き直してください。",
  "card.no-certificate.signature":
    "このカードには署名用電子証明書がありません。市区町村の窓口で発行できます（15歳未満の方を除く）。",
  "card.no-certificate.authentication":
    "このカードには利用者証明用電子証明書がありません。市区町村の窓口で発行できます。",
  "card.ready": "カードが見つかりました。",
  "failed.title": "うまくいきませんでした",
  "failed.pin/incorrect": "パスワードが違います。残り{triesLeft}回です。",
  "failed.pin/form": "パスワードの形が正しくありません。カードには送っていません。",
  "failed.pin/last-try": "最後の1回には確認の入力が必要です。カードには送っていません。",
  "failed.card/removed":
    "読み取りの途中でカードが離れました。カードを置き直して、もう一度パスワードを入力してください。",
  "failed.card/mute":
    "カードから応答がありませんでした。置き直して、もう一度パスワードを入力してください。",
  "failed.card/changed":
    "ほかのソフトがカードを使いました。パスワードは送っていません。残り{triesLeft}回です。",
  "failed.other":
    "カードを使えませんでした。下の案内を確かめて、もう一度パスワードを入力してください。",
  "blocked.title": "パスワードがロックされています",
  "blocked.signature":
    "署名用パスワードを5回間違えました。市区町村の窓口で再設定できます。利用者証明用パスワードがわかる場合は、スマートフォンの公的個人認証アプリとコンビニのキオスク端末でも再設定できます。",
  "blocked.authentication":
    "利用者証明用パスワードを3回間違えました。市区町村の窓口で再設定できます。署名用パスワードがわかる場合は、スマートフォンの公的個人認証アプリとコンビニのキオスク端末でも再設定できます。",
  "blocked.bring": "窓口にはマイナンバーカードを持って行ってください。",
  "notice.title": "Tegataを続けられません",
  "notice.host/missing.title": "Tegataの一部がありません",
  "notice.host/missing":
    "パソコン用のTegataプログラムがインストールされていません。インストールしてから、サイトのボタンをもう一度押してください。",
  "notice.host/forbidden":
    "Tegataプログラムがこの拡張機能を受け付けません。最新のTegataプログラムをインストールしてから、もう一度お試しください。",
  "notice.host/crashed":
    "Tegataプログラムが止まりました。これ以上パスワードは送っていません。サイトのボタンをもう一度押してください。また止まるときは、ブラウザを再起動してください。",
  "notice.host/outdated":
    "パソコンのTegataプログラムが古すぎます。最新のものをインストールしてから、もう一度お試しください。",
  "notice.extension/outdated":
    "この拡張機能が古すぎます。ブラウザで更新してから、もう一度お試しください。",
  "notice.request/busy":
    "ほかのページまたはブラウザがカードを使っています。そちらを終えるかキャンセルしてから、もう一度お試しください。",
  "notice.request/invalid":
    "サイトからの要求を読み取れませんでした。カードには何もしていません。ページを再読み込みしてください。くり返すときは、サイトの窓口に連絡してください。",
  "notice.request/rate-limited":
    "このサイトからの要求が多すぎます。1分待ってから、もう一度お試しください。",
  "notice.interrupted":
    "拡張機能が再起動しました。カードにはこれ以上何も送っていません。閉じてからページを再読み込みし、もう一度お試しください。",
  "notice.ticket": "この画面だけでは使えません。閉じて、サイトからやり直してください。",
  "notice.other": "Tegataの中で問題が起きました。閉じて、もう一度お試しください。",
  "notice.code": "お問い合わせ用のコード：{code}",
  "popup.program": "パソコンのプログラム",
  "popup.program.ready": "準備できています（バージョン{version}）",
  "popup.reader": "カードリーダー",
  "popup.card": "カード",
  "popup.card.none": "カードがありません",
  "popup.card.jpki": "マイナンバーカード",
  "popup.card.unknown": "マイナンバーカードではありません",
  "popup.site": "このサイト",
  "popup.site.none": "Tegataはこのサイトでは動きません。",
  "popup.site.tegata": "Tegataを使う",
  "popup.site.official": "公式の利用者クライアントソフトを使う",
  "popup.settings": "設定",
  "popup.checking": "確認しています…",
  "options.title": "Tegataの設定",
  "options.screen": "パスワードの画面",
  "options.screen.frame": "ページの上に出す（在留申請オンラインシステムのみ）",
  "options.screen.window": "いつも別のウィンドウに出す",
  "options.sites": "公式の利用者クライアントソフトに任せたサイト",
  "options.sites.none": "ありません",
  "options.sites.take": "Tegataを使う",
};
