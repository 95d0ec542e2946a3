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
  "site.ascii": "英数字での名前：{ascii}",
  "who.title": "ここでマイナンバーカードを使いますか？",
  "who.text":
    "あなたがクリックしていないのに、サイトから求められました。カードからはまだ何も読み取っていません。",
  "who.wants": "求められているもの",
  "who.go": "続ける",
  "who.block": "このサイトからの要求を拒否し続ける",
  "moved.covered": "パスワード画面の上に何かが重なりました。安全のため、このウィンドウで続けます。",
  "moved.restyled":
    "ページがパスワード画面の見え方を変えました。安全のため、このウィンドウで続けます。",
  "moved.displaced": "ページがパスワード画面を動かしました。安全のため、このウィンドウで続けます。",
  "moved.focus": "入力先がパスワード画面から2回外れました。安全のため、このウィンドウで続けます。",
  "moved.stalled":
    "ページの処理が重く、パスワード画面を見守れませんでした。安全のため、このウィンドウで続けます。",
  "gives.signature": "署名用電子証明書。サイトに氏名・住所・生年月日・性別が渡ります。",
  "gives.authentication":
    "利用者証明用電子証明書。サイトに証明書の番号が渡ります。氏名や住所は渡りません。",
  "pin.title.signature": "署名用パスワードの入力",
  "pin.title.authentication": "利用者証明用パスワードの入力",
  "pin.prompt.signature": "個人番号カードの署名用パスワード（6～16桁の英数字）を入力してください。",
  "pin.prompt.authentication":
    "個人番号カードの利用者証明用パスワード（4桁の数字）を入力してください。",
  "pin.emptied.early":
    "この画面は開いたばかりのため、入力した文字は受け付けていません。画面を確かめてから入力してください。",
  "pin.emptied.focus":
    "入力先が画面から外れたため、入力した文字を消しました。もう一度入力してください。",
  "pin.emptied.guard":
    "この画面の表示が一瞬妨げられたため、入力した文字を消しました。もう一度入力してください。",
  "pin.show": "パスワードを表示する。",
  "pin.ok": "OK",
  "pin.toPassword": "パスワードの入力へ",
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
  "card.reader-away":
    "設定で選んだカードリーダーが接続されていません。接続するか、ほかのリーダーを使ってください。",
  "reader.any": "どのリーダーでも使う",
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
  "blocked.both":
    "署名用パスワードと利用者証明用パスワードが、どちらもロックされています。市区町村の窓口で両方とも再設定できます。コンビニのキオスク端末ではもう一方のパスワードが要るため、再設定できません。",
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
  "options.reader.any": "マイナンバーカードのあるリーダー（どれでも）",
  "options.reader.away": "今は接続されていません",
  "options.managed": "組織が設定しています。ここでは変更できません。",
  "options.managed.short": "組織の設定",
  "options.only": "組織が利用を許可しているサイト（ほかのサイトでは使えません）",
  "options.remind": "期限のお知らせ",
  "options.remind.on": "電子証明書やカードの有効期限の前に知らせる",
  "options.remind.text":
    "有効期限の3か月前から、ツールバーのTegataのボタンに「！」が付きます。このパソコンに日付だけを記録します。電子証明書の日付は「わたしのカード」で表示したときに記録します。オフにすると消えます。",
  "options.remind.card": "カードの有効期限（カードの券面にあります）",
  "reminder.seen": "確認しました",
  "options.sites": "公式の利用者クライアントソフトに任せたサイト",
  "options.sites.none": "ありません",
  "options.sites.take": "Tegataを使う",
  "nav.label": "Tegataのページ",
  "nav.welcome": "はじめに",
  "nav.card": "わたしのカード",
  "nav.password": "パスワードの変更",
  "nav.check": "動作確認",
  "nav.help": "ヘルプ",
  "welcome.title": "Tegataの準備",
  "welcome.text": "必要なものは3つです。このページが自動で確かめ、そろうと先へ進みます。",
  "welcome.done": "準備ができました。",
  "welcome.portal": "在留申請オンラインシステムを開く",
  "welcome.site": "許可",
  "welcome.site.allowed": "在留申請オンラインシステムで Tegata を使えます。",
  "welcome.site.missing":
    "まだブラウザーの許可がないため、在留申請オンラインシステムで Tegata を使えません。ボタンを押して、ブラウザーの確認で許可してください。ほかのサイトは関係ありません。",
  "welcome.site.allow": "在留申請オンラインシステムを許可する",
  "welcome.install":
    "このパソコン用のTegataプログラムをダウンロードし、一度起動してください。このページは自動で先へ進みます。",
  "mycard.again": "もう一度読み取る",
  "mycard.kind": "カードの種類",
  "mycard.token.card": "プラスチックのカード",
  "mycard.token.juki": "住民基本台帳カード",
  "mycard.token.android": "Androidスマートフォン",
  "mycard.token.iphone": "iPhone",
  "mycard.token.unknown": "Tegataが知らない種類",
  "mycard.privacy": "ここに表示した内容は、このページの中だけにあります。保存も送信もしません。",
  "cert.title.signature": "署名用電子証明書",
  "cert.title.authentication": "利用者証明用電子証明書",
  "cert.for.signature": "申請や契約に使います。氏名・住所・生年月日・性別が入っています。",
  "cert.for.authentication":
    "ログインに使います。番号が入っていますが、氏名や住所は入っていません。",
  "cert.locked.signature": "この証明書を表示するには、署名用パスワードが必要です。",
  "cert.locked.authentication": "この証明書を表示するには、利用者証明用パスワードが必要です。",
  "cert.show": "表示する",
  "cert.name": "氏名",
  "cert.birth": "生年月日",
  "cert.sex": "性別",
  "cert.sex.male": "男",
  "cert.sex.female": "女",
  "cert.sex.unknown": "不明",
  "cert.address": "住所",
  "cert.substitutes": "証明書で使えない文字は、似た文字（代替文字）に置き換えられています。",
  "cert.valid": "{date}まで有効",
  "cert.expired": "{date}に有効期限が切れました",
  "cert.not-yet": "{date}から有効",
  "cert.soon": "残り{days}日",
  "cert.renew":
    "市区町村の窓口で更新してください（有効期限の3か月前からできます）。在留期間を更新した方は、カードの有効期限の延長も必要です。自動では延びません。",
  "cert.stay":
    "在留期間の更新などを申請して結果を待っている方（特例期間）は、その間のためにカードの有効期限を延長してください。2026年1月から、延長していない方は、ログインと申請状況の確認はできますが、オンラインで資料を追加できません。",
  "cert.revoked-by-change":
    "引っ越しや氏名の変更をすると、有効期限の前でもこの証明書は使えなくなります。市区町村の窓口で新しく発行できます。",
  "cert.checks": "確認したこと",
  "cert.chain.official": "J-LISが発行したもの：はい（署名を確認しました）。",
  "cert.chain.card":
    "このカードに入っている認証局が発行したもの（署名を確認しました）。その認証局がJ-LISのものかどうかは、Tegataにはわかりません。",
  "cert.chain.bad":
    "認証局の署名が正しくありません。この証明書を信用せず、市区町村の窓口で確かめてください。",
  "cert.revocation":
    "失効していないか：確認していません。J-LISに問い合わせできるのは、認定を受けた事業者だけです。",
  "cert.dates.good": "有効期間：今日は期間内です。",
  "cert.dates.bad": "有効期間：今日は期間外です。",
  "cert.details": "詳しい内容",
  "cert.serial": "シリアル番号",
  "cert.subject": "主体者名（CN）",
  "cert.municipality": "市区町村",
  "cert.period": "有効期間",
  "cert.policies": "証明書ポリシー",
  "cert.fingerprint": "拇印（SHA-256）",
  "cert.raw": "証明書のデータ（Base64）",
  "cert.ca-name": "認証局の名前",
  "cert.fields": "すべての項目（OID、証明書の順）",
  "cert.not-understood": "Tegataが読み取れない項目です。",
  "cert.issuer": "認証局の証明書",
  "cert.save": "ファイルに保存",
  "cert.save.warning":
    "署名を求めずに証明書ファイルだけで受け付けるサイトがあります。コピーを持つ人が、あなたになりすますおそれがあります。だれにも渡さず、いらなくなったら消してください。",
  "cert.save.confirm": "わかりました。保存する",
  "cert.unreadable": "この証明書を読み取れません。市区町村の窓口で確かめてください。",
  "password.which": "どのパスワードを変更しますか？",
  "password.current": "今のパスワード",
  "password.new": "新しいパスワード",
  "password.again": "新しいパスワード（もう一度）",
  "password.rule.signature": "6～16桁。英字（A～Z）と数字（0～9）を、それぞれ1つ以上使います。",
  "password.rule.authentication": "4桁の数字です。",
  "password.differ": "2つの新しいパスワードが違います。",
  "password.same": "新しいパスワードが今のパスワードと同じです。",
  "password.agree": "2つとも同じです。",
  "password.strength.weak":
    "推測されやすいパスワードです。もっと長くするか、文字を混ぜてください。",
  "password.strength.fair": "使えますが、もっと長いほうが安全です。",
  "password.strength.good": "推測されにくいパスワードです。",
  "password.guessable": "カードを拾った人が最初に試す番号です。ほかの番号にしてください。",
  "password.advice":
    "誕生日は使わないでください。カードのすべてのパスワードを同じ4桁にするのも避けてください。",
  "password.once":
    "今のパスワードをカードに1回だけ送ります。間違っていると残り回数が1回減り、変更はされません。",
  "password.change": "パスワードを変更する",
  "password.done": "パスワードを変更しました。これからは新しいパスワードを使ってください。",
  "check.text":
    "部分ごとに順番に確かめます。動かない部分があると、そこを開いて、どうすればよいかを示します。",
  "check.again": "もう一度確認する",
  "check.all-good": "すべて正しく動いています。",
  "check.found": "確認が必要なところがあります。",
  "check.state.ok": "正常",
  "check.state.failed": "動いていません",
  "check.state.notice": "お知らせ",
  "check.state.waiting": "まだ確認していません",
  "check.step.extension": "この拡張機能",
  "check.step.host": "パソコンのプログラム",
  "check.step.service": "スマートカード機能",
  "check.step.reader": "カードリーダー",
  "check.step.card": "カード",
  "check.step.application": "公的個人認証の機能（JPKI）",
  "check.step.certificates": "電子証明書",
  "check.step.passwords": "パスワード",
  "check.step.dates": "有効期限",
  "check.step.signature": "テスト署名",
  "check.step.environment": "ほかのソフト",
  "check.version": "バージョン{version}",
  "check.service.linux": "ターミナルで次を実行してください：{command}",
  "check.service.windows":
    "Windows+Rを押してservices.mscと入力し、「Smart Card」を開始してください。",
  "check.service.mac":
    "macOSはリーダーをつなぐと自動で起動します。リーダーを抜いてつなぎ直すか、パソコンを再起動してください。",
  "check.host.linux":
    "Linux用のTegataのパッケージをインストールしてから、「もう一度確認する」を押してください。Flatpak版やSnap版のブラウザからは起動できません。OSの標準パッケージのブラウザを使ってください。",
  "check.host.windows":
    "Windows用のTegataのセットアップをダウンロードして実行してから、「もう一度確認する」を押してください。管理者の権限は要りません。",
  "check.host.mac":
    "macOS用のTegataを展開してinstall.shを実行してから、「もう一度確認する」を押してください。",
  "check.reader.linux":
    "リーダーをハブを使わずにパソコンに直接つないでください。{command} コマンドの一覧にリーダーがあるか確かめてください。ある場合は、パッケージpcscdとlibccidをインストールしてください。",
  "check.reader.windows":
    "リーダーをハブを使わずにパソコンに直接つないでください。デバイスマネージャー（Windows＋X）の「スマートカード読み取り装置」に、警告の印なしで表示されるか確かめてください。表示されない場合は、メーカーのドライバーをインストールしてください。",
  "check.reader.mac":
    "リーダーをハブを使わずにパソコンに直接つないでください。メーカーにmacOS用のドライバーがある場合は、インストールしてパソコンを再起動してください。",
  "check.reader.list": "使えるリーダーは www.jpki.go.jp で確かめられます。",
  "check.reader.unsupported":
    "このリーダーは、マイナンバーカードを読み取れないことがわかっています。別のリーダーを使ってください。",
  "check.certificates.none":
    "このカードには電子証明書が入っていません。市区町村の窓口で発行できます。",
  "check.certificates.one":
    "このカードには署名用電子証明書がありません。ログインはできますが、登録や署名はできません。市区町村の窓口で発行できます（15歳未満の方を除く）。",
  "check.missing": "パソコン用のTegataプログラムがインストールされていません。",
  "check.crashed": "Tegataプログラムが止まりました。",
  "check.signature.text":
    "ログイン用の鍵で、カードが乱数に署名します。利用者証明用パスワードを入力してください。パソコンの外には何も送りません。",
  "check.signature.make": "テスト署名をする",
  "check.signature.ok": "カードが署名し、その署名は証明書と一致しました。",
  "check.signature.bad": "署名が証明書と一致しません。市区町村の窓口で確かめてください。",
  "check.official":
    "公式の利用者クライアントソフトもインストールされています。両方あってもかまいません。どちらを使うかは、ツールバーのTegataで選べます。",
  "check.sandbox":
    "このブラウザは{kind}版のため、プログラムを起動できないことがあります。見つからないときは、システムの標準パッケージのブラウザを使ってください。",
  "check.wrong-product":
    "サイトに「ICカードリーダライタをパソコンに接続し、マイナンバーカードをセットして読み取りを行ってください。」と出ますか？",
  "check.wrong-product.text":
    "どのソフトも応答しないときの表示です。公式のVer3.5、Mac版、スマートフォン版はこのサイトでは動きません。Tegataを使うときは、このサイトを公式ソフトに任せていないか確かめ、ページを再読み込みしてください。",
  "check.copy": "結果をコピー",
  "check.copied": "コピーしました。個人情報は入っていません。",
  "popup.allow": "このサイトでTegataを使う",
  "popup.remove": "このサイトをはずす",
  "popup.insecure": "Tegataが動くのは、安全なサイト（https）だけです。",
  "popup.withheld": "このサイトでは、許可するまでブラウザがTegataを止めています。",
  "popup.refused":
    "許可されなかったため、Tegataはこのサイトで動けません。もう一度ボタンを押して「許可」を選んでください。",
  "popup.private": "これはプライベートウィンドウです。ここで選んだことは、閉じても残ります。",
  "popup.private.off":
    "プライベートウィンドウ（シークレット）ではTegataは動きません。通常のウィンドウを使うか、ブラウザの拡張機能の一覧で許可してください。",
  "options.allowed": "許可したサイト",
  "options.remove": "はずす",
  "page.reload":
    "Tegata（手形）が更新されました。このページを再読み込みしてから、もう一度ボタンを押してください。",
  "page.extension/interrupted":
    "Tegataの処理が中断されました。カードにはこれ以上何も送っていません。もう一度やり直してください。",
  "page.request/cancelled": "取り消しました。カードには、これ以上何もしていません。",
  "page.request/inactive": "このページを前に出してから、もう一度ボタンを押してください。",
  "page.request/not-supported":
    "このサイトは、今のTegataにない機能を求めています。カードには何もしていません。",
  "page.request/too-large":
    "書類が大きすぎて、一度に署名できません。数を減らすか、小さくしてください。",
  "page.origin/forbidden":
    "このサイトでのTegataの利用は、組織の設定で許可されていません。管理者に確かめてください。",
  "page.origin/not-allowed":
    "このサイトは許可されていません。ブラウザのTegataのアイコンを押して、許可してください。",
  "gives.task.authenticate":
    "あなたが今このカードを持っていることの証明（このサイトだけで使えます）。電子証明書の番号は渡りますが、氏名や住所は渡りません。",
  "gives.task.sign": "あなたの電子署名と、署名用電子証明書（氏名、住所、生年月日、性別）。",
  "sign.title": "{count, plural, other {署名する書類（#件）}}",
  "sign.reading": "署名する書類を読み取っています。",
  "sign.unsignable.title": "この書類には署名できません",
  "sign.unsignable.protected":
    "このPDFはパスワードで保護されているため、署名を付けられません。カードには何もしていません。パスワードの残り回数も減っていません。保護を外して保存し直すか、サイトに別のファイルを求めてください。",
  "sign.unsignable.other":
    "ファイルが壊れているか、この署名を付けられない種類です。カードには何もしていません。パスワードの残り回数も減っていません。ファイルを作り直すか、もう一度入手してください。くり返すときは、サイトの窓口に連絡してください。",
  "sign.unnamed": "サイトが名前を示していない書類",
  "sign.size": "{bytes, number}バイト",
  "sign.show": "内容を見る",
  "sign.unseen":
    "サイトから渡されたのは、この照合用の値だけです。内容を表示できません。何の書類か分かるときだけ、進んでください。",
  "sign.unshowable":
    "この種類のファイルは表示できません。手元のファイルの値（SHA-256）と比べてください。",
  "watchword.title": "あなたの合言葉",
  "watchword.text":
    "言葉・色・絵を選んでください。本物のTegataのパスワード画面には、いつもこれが出ます。サイトからは見えません。これが出ないパスワード画面は本物ではありません。",
  "watchword.phrase": "あなたの言葉（パスワードは使わないでください）",
  "watchword.color": "色",
  "watchword.picture": "絵",
  "watchword.save": "この合言葉にする",
  "watchword.saved": "保存しました。パスワードを入力する前に、これが出ているか確かめてください。",
  "watchword.forget": "消す",
  "color.indigo": "藍色",
  "color.pine": "松葉色",
  "color.plum": "梅紫",
  "color.ochre": "黄土色",
  "color.vermilion": "朱色",
  "color.ink": "墨色",
  "picture.crane": "鶴",
  "picture.mountain": "山",
  "picture.wave": "波",
  "picture.moon": "月",
  "picture.bridge": "橋",
  "picture.leaf": "葉",
  "picture.boat": "舟",
  "picture.bell": "鈴",
  "options.blocked": "ブロックしたサイト",
  "options.unblock": "ブロックをやめる",
  "panel.title": "このページの要求",
  "panel.about":
    "開発者向けです。このパネルを開いている間のことだけを表示し、どこにも保存しません。パスワードとカードの応答の中身は含まれません。",
  "panel.empty": "まだ何もありません。ページを操作すると、要求がここに並びます。",
  "panel.pause": "一時停止",
  "panel.clear": "消去",
  "panel.stopped":
    "拡張機能が更新または再読み込みされました。開発者ツールを閉じて、開き直してください。",
  "panel.done": "完了",
  "panel.running": "進行中",
  "panel.size": "{count} 文字",
  "panel.export": "会話ファイルとして保存",
  "panel.export.about":
    "カードへのコマンドとステータスワードだけを、テストで再生できる形で保存します。パスワードもカードの応答の中身も含まれません。",
  "panel.part.page": "ページ",
  "panel.part.extension": "拡張機能",
  "panel.part.host": "プログラム",
  "panel.part.card": "カード",
};
