import type { Text } from "./text.ts";

/** Everything else that people read. */
export const UI = {
  product: { ja: "在留申請オンライン（デモ）", en: "Residence Applications Online (demo)" },
  demoNotice: {
    ja: "これはTegataのデモです。出入国在留管理庁のサービスではありません。本当の申請はできません。",
    en: "A demo of Tegata. Not the Immigration Services Agency: nothing is really applied for here.",
  },
  testMode: {
    ja: "試験モード：試験用の認証局を信頼しています。",
    en: "Test mode: test certification authorities are trusted.",
  },
  skip: { ja: "本文へ", en: "Skip to content" },
  language: { ja: "English", en: "日本語" },
  mailboxLink: { ja: "デモのメール", en: "Demo mailbox" },
  logout: { ja: "ログアウト", en: "Log out" },
  backToTop: { ja: "トップページへ戻る", en: "Back to the top page" },

  topTitle: { ja: "トップページ", easy: "最初(さいしょ)の画面(がめん)", en: "Top page" },
  topLead: {
    ja: "マイナンバーカードを使って、利用者登録とログインができます。カードをICカードリーダーに置いてください。",
    en: "Register and log in with your My Number Card. Put the card on your card reader.",
  },
  register: {
    ja: "新規利用者登録",
    easy: "システムを使(つか)うための登録(とうろく)",
    en: "New registration",
  },
  registerLead: {
    ja: "署名用パスワード（6～16桁の英数字）と、利用者証明用パスワード（4桁の数字）を順に入力します。",
    en: "You will be asked for your signature password (6 to 16 letters and digits), then for your 4-digit authentication PIN.",
  },
  registerButton: { ja: "外国人本人・その他", en: "Foreign residents and others" },
  login: { ja: "ログイン", easy: "システムに入(はい)る", en: "Log in" },
  loginLead: {
    ja: "利用者証明用パスワード（4桁の数字）を入力します。",
    en: "You will be asked for your 4-digit authentication PIN.",
  },
  loginButton: { ja: "マイナンバーカードでログイン", en: "Log in with My Number Card" },
  cardWaiting: {
    ja: "カードの読み取りを待っています。パスワードの画面が開いたら、入力してください。",
    en: "Waiting for your card. Enter the password when its window opens.",
  },
  cardFailed: {
    ja: "カードの読み取りが終わりませんでした（取り消し、または接続の失敗）。カードを確かめて、もう一度ボタンを押してください。",
    en: "The card was not read: it was cancelled, or the connection failed. Check the card and press the button again.",
  },
  cardSilent: {
    ja: "カードを読むソフトの返事がありません。ブラウザにTegata拡張機能、パソコンにTegataを入れて、このサイトで使うことを許可してから、画面を読み込み直してください。パスワードの画面が出ているときは、そのまま入力してください。",
    en: "Nothing has answered yet. Install the Tegata extension and the Tegata program, allow them on this site, then reload the page. If a password window is open, just go on there.",
  },
  refusedTitle: { ja: "電子証明書を受け付けられません", en: "The certificate is refused" },
  alreadyRegistered: {
    ja: "このマイナンバーカードは、もう登録されています。ログインしてください。",
    en: "This card is registered already. Please log in.",
  },
  startAgain: {
    ja: "時間がたったので、はじめからやり直してください。",
    en: "Too much time has passed. Please start again.",
  },
  unchecked: {
    ja: "失効の確認はしていません（J-LISへの照会は認定を受けた事業者だけができます）。",
    en: "Revocation was not checked: only certified verifiers may ask J-LIS.",
  },

  registrationTitle: { ja: "利用者情報登録", en: "User registration" },
  step1: {
    ja: "利用者情報入力（STEP 1）",
    easy: "システムを使(つか)う人(ひと)のことを書(か)いてください",
    en: "STEP 1: Your details",
  },
  step2: {
    ja: "利用者情報確認（STEP 2）",
    easy: "正(ただ)しいか確(たし)かめてください",
    en: "STEP 2: Check",
  },
  step3: {
    ja: "利用者情報登録完了（STEP 3）",
    easy: "登録(とうろく)が終(お)わりました",
    en: "STEP 3: Done",
  },
  required: { ja: "必須", en: "required" },
  fromCard: { ja: "マイナンバーカードから", en: "from your card" },
  cardName: { ja: "カードの氏名", en: "Name on the card" },
  substitutes: {
    ja: "カードの氏名には代替文字があります。",
    en: "Some characters of the name are substitutes.",
  },
  errorsTitle: {
    ja: "赤い印のところを書き直してください",
    easy: "赤(あか)い印(しるし)のところを直(なお)してください",
    en: "Please correct what is marked red",
  },
  choose: { ja: "選んでください", en: "Please choose" },
  search: { ja: "検索", en: "Search" },
  searchTitle: { ja: "住居地の検索", en: "Search for your municipality" },
  searchConditions: { ja: "検索条件", en: "Search for" },
  searchResults: { ja: "検索結果", en: "Found" },
  searchFilter: { ja: "名前でしぼる", en: "Filter by name" },
  searchOther: { ja: "町・村（一覧にないとき）", en: "Town or village (not in the list)" },
  searchTake: { ja: "決定", en: "Take this" },
  close: { ja: "閉じる", en: "Close" },
  termsLink: { ja: "利用規約はこちら", en: "Read the terms of use" },
  confirm: { ja: "確認", en: "Check" },
  back: { ja: "戻る", en: "Back" },
  submit: { ja: "登録", en: "Register" },
  none: { ja: "（なし）", en: "(none)" },
  doneLead: {
    ja: "次のメールアドレスに、パスワードを設定するためのメールを送りました。URLは30日間使えます。",
    en: "A mail with a link to set your password is on its way to this address. The link works for 30 days.",
  },
  doneClose: {
    ja: "パスワードを設定する前に、在留申請の画面（この画面も）をすべて閉じてください。",
    easy: "この画面(がめん)を閉(と)じてから、メールのURLを開(ひら)いてください",
    en: "Close all pages of the portal, this one too, before you open the link.",
  },
  mailFailed: {
    ja: "メールを送れませんでした。しばらくしてから、もう一度登録してください。",
    en: "The mail could not be sent. Please register again a little later.",
  },

  passwordTitle: {
    ja: "パスワードの設定",
    easy: "パスワードを決(き)める",
    en: "Set your password",
  },
  password: { ja: "パスワード", en: "Password" },
  passwordHint: {
    ja: "8文字以上。長いほど安全です。カードのパスワードとは別のものにしてください。",
    en: "At least 8 characters; longer is safer. Use none of your card's passwords.",
  },
  passwordAgain: { ja: "パスワード（確認）", easy: "もう一度(いちど)", en: "Password, once more" },
  passwordShow: { ja: "パスワードを表示する", en: "Show password" },
  passwordSet: { ja: "設定", en: "Set password" },
  pagesOpenTitle: { ja: "画面を閉じてください", en: "Close the other pages" },
  pagesOpenLead: {
    ja: "在留申請の画面（トップページやログイン画面など）が、このブラウザの別のタブで開いています。すべて閉じると、自動でパスワードの設定に進みます。",
    en: "Pages of the portal are open in other tabs of this browser. Close them all; this page then goes on by itself.",
  },
  pagesScript: {
    ja: "この画面にはJavaScriptと新しいブラウザが必要です。",
    en: "This page needs JavaScript and a current browser.",
  },
  linkDeadTitle: { ja: "このURLは使えません", en: "This link does not work" },
  linkDead: {
    ja: "期限（30日）が切れたか、もう使われています。登録をやり直すか、「パスワードを忘れた場合」を使ってください。",
    en: "It has expired (30 days) or was used already. Register again, or use “Forgotten password”.",
  },
  passwordDoneTitle: { ja: "パスワードを設定しました", en: "Your password is set" },
  authenticationId: { ja: "認証ID", en: "Authentication ID" },
  authenticationIdLead: {
    ja: "ログインのときに使います。メールでも送りました。",
    en: "You need it to log in. It was also sent to you by mail.",
  },

  loginTitle: { ja: "ログイン", easy: "システムに入(はい)る", en: "Log in" },
  loginStep: {
    ja: "カードを確認しました。認証IDとパスワードを書いてください。",
    en: "Your card was read. Now enter your authentication ID and password.",
  },
  forgottenLink: { ja: "パスワードを忘れた場合", en: "Forgotten password" },
  forgottenTitle: {
    ja: "パスワードを忘れた場合",
    easy: "パスワードを忘(わす)れた人(ひと)",
    en: "Forgotten password",
  },
  forgottenLead: {
    ja: "認証IDと、登録したメールアドレスを書いてください。新しいパスワードを設定するURLを送ります。",
    en: "Enter your authentication ID and the mail address you registered. A link to set a new password will be sent.",
  },
  forgottenSend: { ja: "送信", en: "Send" },
  forgottenDone: {
    ja: "認証IDとメールアドレスが登録と同じなら、メールを送りました。届かないときは、入力を確かめてください。",
    en: "If ID and address match a registration, a mail is on its way. If none arrives, check what you entered.",
  },
  homeTitle: { ja: "メニュー", en: "Menu" },
  welcome: { ja: "ログインしました", en: "You are logged in" },
  proves: {
    ja: "このログインは、電子証明書の写しとパスワードを確かめただけです。カードがここにあることの証明ではありません。",
    en: "This login checked a copy of a certificate and a password. It does not prove that the card is present.",
  },

  termsTitle: { ja: "利用規約", easy: "利用(りよう)のきまり", en: "Terms of use" },
  mailboxTitle: { ja: "デモのメール", en: "Demo mailbox" },
  mailboxLead: {
    ja: "このデモが送ったメールがここに届きます。実際には送られません。",
    en: "Mail from this demo arrives here. None is really sent.",
  },
  mailboxEmpty: { ja: "メールはまだありません。", en: "No mail yet." },
  mailTo: { ja: "宛先", en: "To" },

  notFoundTitle: { ja: "ページがありません", en: "No such page" },
  notFound: { ja: "アドレスを確かめてください。", en: "Please check the address." },
  forbiddenTitle: { ja: "受け付けられません", en: "Refused" },
  forbidden: {
    ja: "このポータルの画面から送られたものではないか、古い画面です。読み込み直してください。",
    en: "This was not sent from a page of this portal, or the page is too old. Please reload it.",
  },
  tooManyTitle: { ja: "回数が多すぎます", en: "Too many requests" },
  tooMany: {
    ja: "しばらく待ってから、もう一度試してください。",
    en: "Please wait a little and try again.",
  },
  errorTitle: { ja: "エラーが起きました", en: "Something went wrong" },
  error: {
    ja: "ポータルの中で問題が起きました。もう一度試してください。",
    en: "The portal had a problem. Please try again.",
  },
} as const satisfies Readonly<Record<string, Text>>;

export const TERMS: readonly Text[] = [
  {
    ja: "これはTegataの動作を見せるためのデモです。申請の効力はありません。",
    en: "This is a demonstration of Tegata. Nothing applied for here has any effect.",
  },
  {
    ja: "入力した情報と、マイナンバーカードの2つの電子証明書を、このデモのデータベースに保存します。写真やマイナンバー（12桁の番号）は読みません。",
    en: "What you enter and the two certificates of your card are stored in this demo's database. Neither your photo nor your 12-digit number is read.",
  },
  {
    ja: "カードのパスワードは、このポータルには送られません。",
    en: "The passwords of your card are never sent to this portal.",
  },
  {
    ja: "本当の情報ではなく、試験用のカードと情報を使ってください。",
    en: "Use a test card and invented details, not your own.",
  },
];
