import type { Messages } from "./en.ts";

export const fil: Messages = {
  "app.name": "Tegata",
  "app.notOfficial":
    "Ang Tegata ay malaya at bukas na software. Hindi ito galing sa J-LIS o sa Immigration Services Agency ng Japan.",
  "language.label": "Wika",
  "purpose.signature": "Password sa paglagda (署名用パスワード)",
  "purpose.authentication": "Password sa pagpapatunay ng gumagamit (利用者証明用パスワード)",
  "site.asks": "Hinihingi ng site na ito ang iyong My Number Card",
  "site.portal":
    "Immigration Services Agency: online na sistema ng aplikasyon sa paninirahan (在留申請オンラインシステム)",
  "site.unknown":
    "Hindi kilala ng Tegata ang site na ito. Magpatuloy lamang kung pinagkakatiwalaan mo ito.",
  "site.development": "Isang site sa computer na ito, para sa paggawa ng programa.",
  "site.ascii": "Pangalan na walang espesyal na titik: {ascii}",
  "who.title": "Gusto mo bang gamitin dito ang iyong My Number Card?",
  "who.text":
    "Humiling ang site kahit walang nakitang pag-click mo ang Tegata. Wala pang nababasa mula sa iyong card.",
  "who.wants": "Ang hinihingi nito",
  "who.go": "Magpatuloy",
  "who.block": "I-block ang site na ito",
  "moved.covered":
    "May nakatakip sa screen ng password. Para ligtas, itutuloy ito sa window na ito.",
  "moved.restyled":
    "Binago ng page ang itsura ng screen ng password. Para ligtas, itutuloy ito sa window na ito.",
  "moved.displaced":
    "Inilipat ng page ang screen ng password. Para ligtas, itutuloy ito sa window na ito.",
  "moved.focus":
    "Dalawang beses na inagaw ang keyboard mula sa screen ng password. Para ligtas, itutuloy ito sa window na ito.",
  "moved.stalled":
    "Masyadong abala ang page para mabantayan ang screen ng password. Para ligtas, itutuloy ito sa window na ito.",
  "gives.signature":
    "Ang iyong sertipiko sa paglagda. Matatanggap ng site ang iyong pangalan, tirahan, petsa ng kapanganakan at kasarian.",
  "gives.authentication":
    "Ang iyong sertipiko sa pagpapatunay ng gumagamit. Matatanggap ng site ang numero nito, pero hindi ang iyong pangalan o tirahan.",
  "pin.title.signature": "Ilagay ang iyong password sa paglagda (署名用パスワード)",
  "pin.title.authentication":
    "Ilagay ang iyong password sa pagpapatunay ng gumagamit (利用者証明用パスワード)",
  "pin.prompt.signature":
    "Ilagay ang password sa paglagda ng iyong My Number Card (6 hanggang 16 na titik at numero).",
  "pin.prompt.authentication":
    "Ilagay ang password sa pagpapatunay ng gumagamit ng iyong My Number Card (4 na numero).",
  "pin.emptied.early":
    "Kabubukas lang ng screen na ito, kaya hindi kinuha ang na-type mo. Tingnan muna ito, saka ilagay ang password.",
  "pin.emptied.focus":
    "Napunta sa iba ang keyboard, kaya binura ang na-type mo. Ilagay muli ang password.",
  "pin.emptied.guard":
    "May gumambala sandali sa screen na ito, kaya binura ang na-type mo. Ilagay muli ang password.",
  "pin.show": "Ipakita ang password",
  "pin.ok": "OK",
  "pin.toPassword": "Pumunta sa password",
  "pin.cancel": "Kanselahin",
  "pin.close": "Isara",
  "pin.checking": "Tinatanong ang card. Huwag itong galawin.",
  "pin.triesLeft":
    "{count, plural, one {# pagsubok na lang. Kapag mali ulit, maba-block ang password.} other {# pagsubok pa ang natitira}}",
  "pin.lastTry.title": "Ito na ang huli mong pagsubok",
  "pin.lastTry.text":
    "Kapag mali ulit ang password, iba-block ito ng card at kailangan mong pumunta sa tanggapan. Kung hindi ka sigurado, pindutin ang Kanselahin at hanapin muna ang password.",
  "pin.lastTry.label": "Para magpatuloy, i-type ang {word}",
  "form.capitals": "Nagiging malaki ang maliliit na titik.",
  "form.digits-only": "Numero lamang: may 4 na numero ang password na ito.",
  "form.characters": "Mga titik A hanggang Z at numero 0 hanggang 9 lamang.",
  "form.too-short.signature": "Hindi bababa sa 6 na titik at numero.",
  "form.too-short.authentication": "4 na numero.",
  "form.too-long.signature": "Hanggang 16 na titik at numero lamang.",
  "form.too-long.authentication": "4 na numero, hindi hihigit.",
  "form.mix": "May titik at may numero ang password na ito.",
  "form.ok": "Tama ang anyo.",
  "card.waiting": "Hinahanap ang iyong card…",
  "card.service-unavailable":
    "Hindi tumatakbo ang smart card service ng computer na ito. Simulan ito (sa Windows: Smart Card; sa Linux: pcscd); kusang magpapatuloy ang screen na ito.",
  "card.no-reader": "Walang nakitang card reader. Ikabit ito sa computer na ito.",
  "card.reader-away":
    "Hindi nakakabit ang card reader na pinili sa mga setting. Ikabit ito, o gumamit ng kahit anong reader.",
  "reader.any": "Gumamit ng kahit anong reader",
  "card.no-card": "Ilagay ang iyong My Number Card sa reader.",
  "card.reading": "Binabasa ang card. Huwag itong galawin.",
  "card.in-use": "Ginagamit ng ibang programa ang card. Isara ang programang iyon.",
  "card.unknown-card":
    "Hindi ito My Number Card, o walang JPKI application. Subukan ang ibang card.",
  "card.mute-card": "Hindi sumasagot ang card. Alisin ito at ilagay muli.",
  "card.no-certificate.signature":
    "Walang sertipiko sa paglagda ang card na ito. Maaaring magbigay nito ang munisipyo (市区町村の窓口) (hindi para sa wala pang 15 taong gulang).",
  "card.no-certificate.authentication":
    "Walang sertipiko sa pagpapatunay ng gumagamit ang card na ito. Maaaring magbigay nito ang munisipyo (市区町村の窓口).",
  "card.ready": "Nakita ang card.",
  "failed.title": "Hindi iyon gumana",
  "failed.pin/incorrect":
    "Mali ang password. {triesLeft, plural, one {# pagsubok na lang ang natitira.} other {# pagsubok pa ang natitira.}}",
  "failed.pin/form": "Hindi tama ang anyo ng password. Hindi ito ipinadala sa card.",
  "failed.pin/last-try":
    "Kailangan ng kumpirmasyon mo ang huling pagsubok. Walang ipinadala sa card.",
  "failed.card/removed":
    "Masyadong maagang inalis ang card. Ibalik ito at ilagay muli ang password.",
  "failed.card/mute": "Hindi sumagot ang card. Ilagay itong muli at ilagay ulit ang password.",
  "failed.card/changed":
    "Ginamit ng ibang programa ang card. Walang ipinadala. {triesLeft, plural, one {# pagsubok na lang ang natitira.} other {# pagsubok pa ang natitira.}}",
  "failed.other":
    "Hindi nagamit ang card. Tingnan ang linya sa ibaba, saka ilagay muli ang password.",
  "blocked.title": "Naka-block ang password",
  "blocked.signature":
    "5 beses na mali ang inilagay na password sa paglagda. Maaari itong i-reset sa munisipyo, o sa makina ng convenience store gamit ang JPKI app sa iyong telepono kung alam mo ang password sa pagpapatunay ng gumagamit.",
  "blocked.authentication":
    "3 beses na mali ang inilagay na password sa pagpapatunay ng gumagamit. Maaari itong i-reset sa munisipyo, o sa makina ng convenience store gamit ang JPKI app sa iyong telepono kung alam mo ang password sa paglagda.",
  "blocked.both":
    "Naka-block ang parehong password: sa paglagda at sa pagpapatunay ng gumagamit. Maaaring i-reset ang dalawa sa munisipyo. Hindi ito magagawa sa makina ng convenience store, dahil hinihingi nito ang isa pang password.",
  "blocked.bring": "Dalhin ang iyong My Number Card sa tanggapan.",
  "notice.title": "Hindi makapagpatuloy ang Tegata",
  "notice.host/missing.title": "May kulang na bahagi ng Tegata",
  "notice.host/missing":
    "Hindi naka-install ang programang Tegata para sa computer na ito. I-install ito, saka pindutin muli ang button ng site.",
  "notice.host/forbidden":
    "Hindi tinatanggap ng programang Tegata ang extension na ito. I-install ang pinakabagong programang Tegata at subukan muli.",
  "notice.host/crashed":
    "Huminto ang programang Tegata. Walang nagamit na dagdag na pagsubok. Pindutin muli ang button ng site; kung huminto ulit, i-restart ang browser.",
  "notice.host/outdated":
    "Masyadong luma ang programang Tegata sa computer na ito. I-install ang pinakabago at subukan muli.",
  "notice.extension/outdated":
    "Masyadong luma ang extension na ito. I-update ito sa browser at subukan muli.",
  "notice.request/busy":
    "Ginagamit ng ibang page o browser ang iyong card. Tapusin o kanselahin doon, saka subukan muli rito.",
  "notice.request/invalid":
    "Nagpadala ang site ng kahilingang hindi mabasa. Walang ginawa sa iyong card. I-reload ang page; kung maulit, sabihin sa help desk ng site.",
  "notice.request/rate-limited":
    "Masyadong madalas humiling ang site na ito. Maghintay ng isang minuto at subukan muli.",
  "notice.interrupted":
    "Nagsimulang muli ang extension. Wala nang ipinadala pa sa iyong card. Isara ito, i-reload ang page at subukan muli.",
  "notice.ticket":
    "Hindi magagamit nang mag-isa ang screen na ito. Isara ito at magsimula sa site.",
  "notice.other": "May nangyaring mali sa loob ng Tegata. Isara ito at subukan muli.",
  "notice.code": "Code para sa help desk: {code}",
  "popup.program": "Programa sa computer na ito",
  "popup.program.ready": "Handa na (bersyon {version})",
  "popup.reader": "Card reader (tagabasa ng card)",
  "popup.card": "Kard",
  "popup.card.none": "Walang card",
  "popup.card.jpki": "My Number Card (マイナンバーカード)",
  "popup.card.unknown": "Hindi My Number Card",
  "popup.site": "Ang site na ito",
  "popup.site.none": "Hindi sumasagot ang Tegata sa site na ito.",
  "popup.site.tegata": "Tegata ang naglilingkod sa site na ito",
  "popup.site.official": "Ang opisyal na software ang naglilingkod sa site na ito",
  "popup.settings": "Mga setting",
  "popup.checking": "Tinitingnan…",
  "options.title": "Mga setting ng Tegata",
  "options.screen": "Screen ng password",
  "options.screen.frame": "Sa ibabaw ng page, sa site ng paninirahan lamang",
  "options.screen.window": "Palaging sa sariling window",
  "options.reader.any": "Kahit anong reader na may My Number Card",
  "options.reader.away": "hindi nakakabit ngayon",
  "options.managed": "Itinakda ito ng iyong organisasyon. Hindi ito mababago rito.",
  "options.managed.short": "Itinakda ng iyong organisasyon",
  "options.only":
    "Mga site na pinapayagan ng iyong organisasyon na gumamit ng Tegata (wala nang iba)",
  "options.remind": "Mga paalala",
  "options.remind.on": "Paalalahanan ako bago mawalan ng bisa ang sertipiko o ang card",
  "options.remind.text":
    "Mula tatlong buwan bago nito, may “!” ang button ng Tegata sa toolbar. Mga petsa lamang ang itinatago, at sa computer na ito lamang: itinatala ito ng “Ang aking card” kapag ipinakita ang sertipiko. Nabubura ang mga ito kapag pinatay mo ito.",
  "options.remind.card": "Huling araw ng card (有効期限, nakalimbag dito)",
  "reminder.seen": "Nakita ko na",
  "options.sites": "Mga site na ibinigay sa opisyal na software",
  "options.sites.none": "Wala",
  "options.sites.take": "Tegata ang maglingkod",
  "nav.label": "Mga page ng Tegata",
  "nav.welcome": "Mga unang hakbang",
  "nav.card": "Ang aking card",
  "nav.password": "Palitan ang password",
  "nav.check": "Pagsusuri sa sarili",
  "nav.help": "Tulong",
  "welcome.title": "Ihanda ang Tegata",
  "welcome.text":
    "Tatlong bagay ang kailangan. Kusang hinahanap ng page na ito ang mga iyon at nagpapatuloy kapag kumpleto na.",
  "welcome.done": "Handa na ang lahat.",
  "welcome.portal": "Buksan ang site ng paninirahan",
  "welcome.site": "Pahintulot",
  "welcome.site.allowed": "Maaaring sumagot ang Tegata sa site ng paninirahan.",
  "welcome.site.missing":
    "Hindi pa pinapayagan ng browser ang Tegata na sumagot sa site ng paninirahan. Pindutin ang button at pumayag sa tanong ng browser; walang ibang site na kasama.",
  "welcome.site.allow": "Payagan ang site ng paninirahan",
  "welcome.install":
    "I-download ang programang Tegata para sa computer na ito at patakbuhin nang isang beses. Pagkatapos ay kusang magpapatuloy ang page na ito.",
  "mycard.again": "Basahin muli",
  "mycard.kind": "Uri ng card",
  "mycard.token.card": "Plastik na card",
  "mycard.token.juki": "Lumang card (住民基本台帳カード)",
  "mycard.token.android": "Teleponong Android",
  "mycard.token.iphone": "Teleponong iPhone",
  "mycard.token.unknown": "Uri na hindi kilala ng Tegata",
  "mycard.privacy":
    "Ang ipinapakita rito ay nasa page na ito lamang. Walang itinatago o ipinapadala.",
  "cert.title.signature": "Sertipiko sa paglagda (署名用電子証明書)",
  "cert.title.authentication": "Sertipiko sa pagpapatunay ng gumagamit (利用者証明用電子証明書)",
  "cert.for.signature":
    "Para sa mga aplikasyon at kontrata. Nasa loob nito ang iyong pangalan, tirahan, petsa ng kapanganakan at kasarian.",
  "cert.for.authentication":
    "Para sa pag-log in. May numero ito, pero wala ang iyong pangalan o tirahan.",
  "cert.locked.signature":
    "Ipinapakita lamang ng card ang sertipikong ito pagkatapos ng password sa paglagda (署名用パスワード).",
  "cert.locked.authentication":
    "Ipinapakita lamang ng card na ito ang sertipiko pagkatapos ng password sa pagpapatunay ng gumagamit (利用者証明用パスワード).",
  "cert.show": "Ipakita",
  "cert.name": "Pangalan",
  "cert.birth": "Petsa ng kapanganakan",
  "cert.sex": "Kasarian",
  "cert.sex.male": "Lalaki",
  "cert.sex.female": "Babae",
  "cert.sex.unknown": "Hindi nakasaad",
  "cert.address": "Tirahan",
  "cert.substitutes":
    "Ang mga titik na hindi kaya ng sertipiko ay pinalitan ng kahawig (代替文字).",
  "cert.valid": "May bisa hanggang {date}",
  "cert.expired": "Nawalan ng bisa noong {date}",
  "cert.not-yet": "May bisa lamang mula {date}",
  "cert.soon": "{days, plural, one {# araw na lang} other {# araw pa}}",
  "cert.renew":
    "I-renew ito sa munisipyo (市区町村の窓口), mula tatlong buwan bago mawalan ng bisa. Kung pinahaba ang panahon ng iyong paninirahan, ipahaba rin doon ang card: hindi ito kusang humahaba.",
  "cert.stay":
    "Naghihintay ka ba ng sagot sa aplikasyon mong pahabain ang paninirahan (特例期間)? Ipahaba rin ang card para sa panahong iyon. Mula Enero 2026, kung hindi ito ginawa, makakapag-log in ka at makikita ang kalagayan ng aplikasyon, ngunit hindi makapagdaragdag ng dokumento online.",
  "cert.revoked-by-change":
    "Kung lumipat ka na ng tirahan o nagbago ng pangalan mula noon, wala nang bisa ang sertipikong ito kahit hindi pa lipas ang petsa. Magbibigay ng bago ang munisipyo.",
  "cert.checks": "Mga sinuri",
  "cert.chain.official": "Galing sa J-LIS: oo, tama ang lagda nito.",
  "cert.chain.card":
    "Galing sa awtoridad na nasa card na ito: tama ang lagda nito. Hindi alam ng Tegata kung sa J-LIS ang awtoridad na iyon.",
  "cert.chain.bad":
    "Hindi tama ang lagda ng awtoridad na nagbigay. Huwag umasa sa sertipikong ito at magtanong sa munisipyo.",
  "cert.revocation":
    "Binawi na ba (失効)? Hindi sinuri: mga sertipikadong organisasyon lamang ang maaaring magtanong sa J-LIS.",
  "cert.dates.good": "Mga petsa: may bisa ngayong araw.",
  "cert.dates.bad": "Mga petsa: walang bisa ngayong araw.",
  "cert.details": "Mga detalye para sa eksperto",
  "cert.serial": "Serial na numero",
  "cert.subject": "Karaniwang pangalan (CN)",
  "cert.municipality": "Munisipalidad",
  "cert.period": "Panahon ng bisa",
  "cert.policies": "Mga patakaran",
  "cert.fingerprint": "Fingerprint ng sertipiko (SHA-256)",
  "cert.raw": "Hilaw na sertipiko (base64)",
  "cert.ca-name": "Awtoridad na nagbigay (認証局)",
  "cert.fields": "Lahat ng bahagi ayon sa pagkakasunod, may OID",
  "cert.not-understood": "Hindi naiintindihan ng Tegata ang mga bahaging ito.",
  "cert.issuer": "Sertipiko ng awtoridad na nagbigay (認証局)",
  "cert.save": "I-save sa file",
  "cert.save.warning":
    "May mga site na tumatanggap ng file ng sertipiko nang hindi humihingi ng lagda. Maaaring magpanggap na ikaw ang sinumang may kopya. Huwag itong ibigay kaninuman, at burahin kapag hindi na kailangan.",
  "cert.save.confirm": "Naiintindihan ko, i-save",
  "cert.unreadable": "Hindi mabasa ang sertipikong ito. Magtanong sa munisipyo.",
  "password.which": "Aling password ang gusto mong palitan?",
  "password.current": "Kasalukuyang password",
  "password.new": "Bagong password",
  "password.again": "Bagong password, isa pang beses",
  "password.rule.signature":
    "6 hanggang 16 na karakter: titik A hanggang Z at numero 0 hanggang 9, kahit isa ng bawat uri.",
  "password.rule.authentication": "Eksaktong 4 na numero.",
  "password.differ": "Hindi magkapareho ang dalawang bagong password.",
  "password.same": "Kapareho ng kasalukuyan ang bagong password.",
  "password.agree": "Magkapareho ang dalawa.",
  "password.strength.weak": "Madaling hulaan. Habaan ito o paghaluin pa.",
  "password.strength.fair": "Puwede na. Mas mabuti kung mas mahaba.",
  "password.strength.good": "Mahirap hulaan.",
  "password.guessable": "Ito ang unang susubukan ng makakapulot ng card mo. Pumili ng iba.",
  "password.advice":
    "Huwag gamitin ang iyong kaarawan, at huwag gamitin ang parehong 4 na numero para sa lahat ng password ng card.",
  "password.once":
    "Isang beses lamang ipapadala sa card ang kasalukuyang password. Kung mali, isang pagsubok ang magagamit at walang magbabago.",
  "password.change": "Palitan ang password na ito",
  "password.done": "Napalitan na ang password. Mula ngayon, gamitin ang bago.",
  "check.text":
    "Isa-isang tinitingnan ang bawat bahagi. Bubukas ang unang hindi gumagana, kasama ang dapat gawin.",
  "check.again": "Suriin muli",
  "check.all-good": "Gumagana ang lahat.",
  "check.found": "May isang bahaging kailangan mong tingnan.",
  "check.state.ok": "Gumagana",
  "check.state.failed": "Hindi gumagana",
  "check.state.notice": "Dapat malaman",
  "check.state.waiting": "Hindi pa nasusuri",
  "check.step.extension": "Ang extension na ito",
  "check.step.host": "Programa sa computer na ito",
  "check.step.service": "Serbisyo ng smart card",
  "check.step.reader": "Card reader (tagabasa ng card)",
  "check.step.card": "Kard",
  "check.step.application": "JPKI application (公的個人認証)",
  "check.step.certificates": "Mga sertipiko",
  "check.step.passwords": "Mga password",
  "check.step.dates": "Mga petsa",
  "check.step.signature": "Pagsubok na lagda",
  "check.step.environment": "Ibang programa",
  "check.version": "Bersyon {version}",
  "check.service.linux": "Patakbuhin ito sa terminal: {command}",
  "check.service.windows":
    "Pindutin ang Windows+R, i-type ang services.msc, at simulan ang “Smart Card”.",
  "check.service.mac":
    "Kusang sinisimulan ito ng macOS kapag may ikinabit na reader. Tanggalin at ikabit muli ang reader, o i-restart ang computer.",
  "check.host.linux":
    "I-install ang package ng Tegata para sa Linux, saka pindutin ang “Suriin muli”. Hindi ito mapapaandar ng browser na Flatpak o Snap: gumamit ng browser mula sa sariling package ng system.",
  "check.host.windows":
    "I-download at paandarin ang setup program ng Tegata para sa Windows, saka pindutin ang “Suriin muli”. Hindi kailangang administrator ka.",
  "check.host.mac":
    "I-unpack ang archive ng Tegata para sa macOS at paandarin ang install.sh, saka pindutin ang “Suriin muli”.",
  "check.reader.linux":
    "Ikabit ang reader nang direkta sa computer, walang hub. Tingnan kung nakalista ito sa command na {command}; kung oo, i-install ang mga package na pcscd at libccid.",
  "check.reader.windows":
    "Ikabit ang reader nang direkta sa computer, walang hub. Sa Device Manager (Windows+X), dapat nasa ilalim ito ng “Smart card readers” nang walang babala; kung hindi, i-install ang driver ng gumawa.",
  "check.reader.mac":
    "Ikabit ang reader nang direkta sa computer, walang hub. Kung may driver ang gumawa para sa macOS, i-install ito at i-restart ang computer.",
  "check.reader.list": "Nasa site na www.jpki.go.jp ang listahan ng mga reader na magagamit.",
  "check.reader.unsupported":
    "Alam na hindi nakakabasa ng My Number Card ang reader na ito. Gumamit ng iba.",
  "check.certificates.none":
    "Walang anumang sertipiko ang card na ito. Maaaring magbigay nito ang munisipyo.",
  "check.certificates.one":
    "Walang sertipiko sa paglagda ang card na ito: makakapag-log in ka, pero hindi makapagrehistro o makalagda. Maaaring magbigay nito ang munisipyo (hindi para sa wala pang 15 taong gulang).",
  "check.missing": "Hindi naka-install ang programang Tegata para sa computer na ito.",
  "check.crashed": "Huminto ang programang Tegata.",
  "check.signature.text":
    "Lalagda ang card sa isang random na numero gamit ang susi sa pag-log in. Ilagay ang password sa pagpapatunay ng gumagamit (利用者証明用パスワード). Walang lalabas sa computer na ito.",
  "check.signature.make": "Gumawa ng pagsubok na lagda",
  "check.signature.ok": "Lumagda ang card, at tugma ang lagda sa sertipiko nito.",
  "check.signature.bad": "Hindi tugma ang lagda sa sertipiko. Magtanong sa munisipyo.",
  "check.official":
    "Naka-install din ang opisyal na software. Puwedeng manatili ang dalawa: sinasabi ng button ng Tegata sa toolbar kung alin ang naglilingkod sa site.",
  "check.sandbox":
    "Ang browser na ito ay {kind} at baka hindi mapatakbo ang programa. Kung hindi makita ang programa, i-install ang browser mula sa sariling package ng iyong system.",
  "check.wrong-product":
    "Sinasabi ba ng site ang 「ICカードリーダライタをパソコンに接続し、マイナンバーカードをセットして読み取りを行ってください。」?",
  "check.wrong-product.text":
    "Sinasabi nito iyon kapag walang software na sumasagot. Hindi gumagana sa site na ito ang mga opisyal na produktong Ver3.5, para sa Mac at para sa telepono. Sa Tegata, tiyaking hindi ibinigay ang site na ito sa opisyal na software, at i-reload ang page.",
  "check.copy": "Kopyahin ang ulat",
  "check.copied": "Nakopya na. Walang personal na impormasyon.",
  "popup.allow": "Payagan ang Tegata sa site na ito",
  "popup.remove": "Alisin ang site na ito",
  "popup.insecure": "Gumagana lamang ang Tegata sa mga ligtas na site (https).",
  "popup.withheld": "Pinipigilan ng browser ang Tegata sa site na ito hanggang payagan mo.",
  "popup.refused":
    "Hindi ito pinayagan, kaya hindi gagana ang Tegata sa site na ito. Pindutin muli ang button, saka piliin ang “Payagan” (Allow).",
  "popup.private": "Pribadong window ito. Mananatili ang pinili mo rito kahit isara mo ito.",
  "popup.private.off":
    "Hindi gumagana ang Tegata sa pribadong (incognito) window. Gumamit ng karaniwang window, o payagan ito sa listahan ng mga extension ng browser.",
  "options.allowed": "Mga site na pinayagan mo",
  "options.remove": "Alisin",
  "page.reload": "Na-update ang Tegata. I-reload ang page na ito, saka pindutin muli ang button.",
  "page.extension/interrupted":
    "Naputol ang Tegata. Wala nang ipinadala pa sa iyong card. Subukan muli.",
  "page.request/cancelled": "Kinansela mo. Wala nang ginawa pa sa iyong card.",
  "page.request/inactive": "Dalhin sa harap ang page na ito, saka pindutin muli ang button nito.",
  "page.request/not-supported":
    "Humihingi ang site ng bagay na wala sa bersyong ito ng Tegata. Walang ginawa sa iyong card.",
  "page.request/too-large":
    "Masyadong malaki ang mga dokumento para malagdaan nang sabay. Bawasan ang bilang o gumamit ng mas maliit.",
  "page.origin/forbidden":
    "Hindi pinapayagan ng iyong organisasyon ang site na ito na gumamit ng Tegata. Magtanong sa administrator.",
  "page.origin/not-allowed":
    "Hindi mo pa pinapayagan ang site na ito. I-click ang icon ng Tegata sa browser at payagan ito.",
  "gives.task.authenticate":
    "Patunay, para sa site na ito lamang, na hawak mo ngayon ang card. Matatanggap ng site ang numero ng sertipiko, pero hindi ang iyong pangalan o tirahan.",
  "gives.task.sign":
    "Ang iyong elektronikong lagda, kasama ang sertipiko sa paglagda: pangalan, tirahan, petsa ng kapanganakan at kasarian.",
  "sign.title": "{count, plural, one {Ang lalagdaan mo} other {Ang lalagdaan mo: # na dokumento}}",
  "sign.reading": "Binabasa ang dokumentong pipirmahan.",
  "sign.unsignable.title": "Hindi mapipirmahan ang dokumentong ito",
  "sign.unsignable.protected":
    "Protektado ng password ang PDF na ito, kaya hindi ito malalagyan ng pirma. Walang ginawa sa iyong card, at hindi nabawasan ang natitirang pagsubok. I-save muli ang PDF nang walang proteksiyon, o humingi sa site ng ibang file.",
  "sign.unsignable.other":
    "Sira ang file, o uri ito na hindi malalagyan ng ganitong pirma. Walang ginawa sa iyong card, at hindi nabawasan ang natitirang pagsubok. Gawin o kunin muli ang file; kung maulit ito, sabihin sa help desk ng site.",
  "sign.unnamed": "Dokumentong hindi pinangalanan ng site",
  "sign.size": "{bytes, number} na byte",
  "sign.show": "Ipakita ang laman",
  "sign.unseen":
    "Fingerprint lamang na ito ang ibinigay ng site, kaya hindi maipakita ng Tegata ang laman. Magpatuloy lamang kung alam mo kung ano ito.",
  "sign.unshowable":
    "Hindi maipakita ng Tegata ang ganitong uri ng file. Ihambing ang fingerprint sa sarili mong kopya.",
  "watchword.title": "Sarili mong tanda",
  "watchword.text":
    "Pumili ng ilang salita, isang kulay at isang larawan. Ipinapakita ito ng bawat tunay na screen ng password ng Tegata, at walang site na makakakita nito. Hindi tunay ang screen ng password na wala nito.",
  "watchword.phrase": "Ang iyong mga salita (hindi password)",
  "watchword.color": "Kulay",
  "watchword.picture": "Larawan",
  "watchword.save": "Gamitin ang tandang ito",
  "watchword.saved": "Naitago na. Hanapin ito tuwing hinihingi ang password.",
  "watchword.forget": "Burahin",
  "color.indigo": "Asul na indigo",
  "color.pine": "Berdeng pino",
  "color.plum": "Lilang plum",
  "color.ochre": "Dilaw na okre",
  "color.vermilion": "Pulang bermilyon",
  "color.ink": "Itim na tinta",
  "picture.crane": "Tagak",
  "picture.mountain": "Bundok",
  "picture.wave": "Alon",
  "picture.moon": "Buwan",
  "picture.bridge": "Tulay",
  "picture.leaf": "Dahon",
  "picture.boat": "Bangka",
  "picture.bell": "Kampana",
  "options.blocked": "Mga site na naka-block",
  "options.unblock": "Huwag nang i-block",
  "panel.title": "Mga hiling ng page na ito",
  "panel.about":
    "Para sa mga developer. Ipinapakita lang ang nangyayari habang bukas ang panel na ito, at hindi ito iniimbak kahit saan. Walang password at walang sagot ng card dito kahit kailan.",
  "panel.empty": "Wala pa. Gamitin ang page: lalabas dito ang bawat hiling nito.",
  "panel.pause": "I-pause",
  "panel.clear": "Burahin",
  "panel.stopped": "Na-update o na-reload ang extension. Isara ang developer tools at buksan muli.",
  "panel.done": "tapos na",
  "panel.running": "isinasagawa pa",
  "panel.size": "{count, plural, one {# karakter} other {# na karakter}}",
  "panel.export": "I-save bilang file ng pag-uusap",
  "panel.export.about":
    "Ang mga utos sa card at ang mga status word nito, para ulitin sa isang test. Walang password at walang sagot ng card.",
  "panel.part.page": "Pahina",
  "panel.part.extension": "Ang extension",
  "panel.part.host": "Programa",
  "panel.part.card": "Ang card",
};
