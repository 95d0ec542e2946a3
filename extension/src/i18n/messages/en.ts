/**
 * The keys of every language, and their English. ICU message syntax. After adding a key run
 * `npm run i18n`: it copies the English into every language that lacks it and lists what is to be
 * translated. `tests/contract/i18n` refuses what was forgotten.
 */
export const en = {
  "app.name": "Tegata",
  "app.notOfficial":
    "Tegata is an independent, open client. It comes neither from J-LIS nor from the Immigration Services Agency.",
  "language.label": "Language",

  "purpose.signature": "Signature password (署名用パスワード)",
  "purpose.authentication": "User authentication password (利用者証明用パスワード)",

  "site.asks": "This site asks for your My Number Card",
  "site.portal": "Immigration Services Agency: Online Residence Application System",
  "site.unknown": "Tegata does not know this site. Go on only if you trust it.",
  "site.development": "A site on this computer, for development.",

  "site.ascii": "Name without special letters: {ascii}",

  "who.title": "Do you want to use your My Number Card here?",
  "who.text":
    "The site asked without a click of yours that Tegata could see. Nothing has been read from your card.",
  "who.wants": "What it asks for",
  "who.go": "Go on",
  "who.block": "Block this site",

  "moved.covered": "Something lay over the password screen. To be safe it goes on in this window.",
  "moved.restyled":
    "The page changed how the password screen looks. To be safe it goes on in this window.",
  "moved.displaced": "The page moved the password screen. To be safe it goes on in this window.",
  "moved.focus":
    "The keyboard was taken from the password screen twice. To be safe it goes on in this window.",
  "moved.stalled":
    "The page was too busy to guard the password screen. To be safe it goes on in this window.",

  "gives.signature":
    "Your signature certificate. The site receives your name, address, date of birth and sex.",
  "gives.authentication":
    "Your user authentication certificate. The site receives its number, but not your name or address.",

  "pin.title.signature": "Enter your signature password (署名用パスワード)",
  "pin.title.authentication": "Enter your user authentication password (利用者証明用パスワード)",
  "pin.prompt.signature":
    "Please enter the signature password of your Individual Number Card (6 to 16 letters and digits).",
  "pin.prompt.authentication":
    "Please enter the user authentication password of your Individual Number Card (4 digits).",
  "pin.emptied.early":
    "This screen had only just opened, so what you typed was not taken. Look at it first, then enter the password.",
  "pin.emptied.focus":
    "The keyboard went elsewhere, so what you had typed was removed. Enter the password again.",
  "pin.emptied.guard":
    "Something disturbed this screen for a moment, so what you had typed was removed. Enter the password again.",
  "pin.show": "Show password",
  "pin.ok": "OK",
  "pin.toPassword": "Go to the password",
  "pin.cancel": "Cancel",
  "pin.close": "Close",
  "pin.checking": "Asking the card. Leave it where it is.",
  "pin.triesLeft":
    "{count, plural, one {# try left. A wrong password now blocks it.} other {# tries left}}",
  "pin.lastTry.title": "This is your last try",
  "pin.lastTry.text":
    "If the password is wrong again, the card blocks it and you have to go to an office. If you are not sure, press Cancel and look it up first.",
  "pin.lastTry.label": "To go on, type {word}",

  "form.capitals": "Small letters become capitals.",
  "form.digits-only": "Digits only: this password has 4 digits.",
  "form.characters": "Only letters A to Z and digits 0 to 9.",
  "form.too-short.signature": "At least 6 letters and digits.",
  "form.too-short.authentication": "4 digits.",
  "form.too-long.signature": "At most 16 letters and digits.",
  "form.too-long.authentication": "4 digits, not more.",
  "form.mix": "This password has both letters and digits.",
  "form.ok": "The form is right.",

  "card.waiting": "Looking for your card …",
  "card.service-unavailable":
    "The smart card service of this computer does not run. Start it (on Windows: Smart Card; on Linux: pcscd); this screen goes on by itself.",
  "card.no-reader": "No card reader found. Connect one to this computer.",
  "card.reader-away":
    "The card reader chosen in the settings is not connected. Connect it, or use any reader.",
  "reader.any": "Use any reader",
  "card.no-card": "Put your My Number Card on the reader.",
  "card.reading": "Reading the card. Leave it where it is.",
  "card.in-use": "Another program is using the card. Close that program.",
  "card.unknown-card":
    "This is not a My Number Card, or it has no JPKI application. Try another card.",
  "card.mute-card": "The card does not answer. Take it off and put it on again.",
  "card.no-certificate.signature":
    "This card has no signature certificate. Your city office can issue one (not for people under 15).",
  "card.no-certificate.authentication":
    "This card has no user authentication certificate. Your city office can issue one.",
  "card.ready": "Card found.",

  "failed.title": "That did not work",
  "failed.pin/incorrect":
    "The password is wrong. {triesLeft, plural, one {# try is left.} other {# tries are left.}}",
  "failed.pin/form": "The password does not have the right form. It was not sent to the card.",
  "failed.pin/last-try": "The last try needs your confirmation. Nothing was sent to the card.",
  "failed.card/removed":
    "The card was taken away too early. Put it back and enter the password again.",
  "failed.card/mute": "The card did not answer. Put it on again and enter the password again.",
  "failed.card/changed":
    "Another program used the card in the meantime. Nothing was sent. {triesLeft, plural, one {# try is left.} other {# tries are left.}}",
  "failed.other": "The card could not be used. See the line below, then enter the password again.",

  "blocked.title": "The password is blocked",
  "blocked.signature":
    "The signature password was entered wrongly 5 times. You can reset it at your city office, or at a convenience store kiosk with the JPKI app on your phone if you know your user authentication password.",
  "blocked.authentication":
    "The user authentication password was entered wrongly 3 times. You can reset it at your city office, or at a convenience store kiosk with the JPKI app on your phone if you know your signature password.",
  "blocked.both":
    "Both passwords of this card, for signing and for logging in, were entered wrongly too often. Your city office can reset both. A convenience store kiosk cannot: it asks for the other one.",
  "blocked.bring": "Bring your My Number Card to the office.",

  "notice.title": "Tegata cannot go on",
  "notice.host/missing.title": "One part of Tegata is missing",
  "notice.host/missing":
    "The Tegata program for this computer is not installed. Install it, then use the site's button again.",
  "notice.host/forbidden":
    "The Tegata program does not accept this extension. Install the newest Tegata program, then try again.",
  "notice.host/crashed":
    "The Tegata program has stopped. No further try was used. Press the site's button again; if it stops again, restart the browser.",
  "notice.host/outdated":
    "The Tegata program on this computer is too old. Install the newest one, then try again.",
  "notice.extension/outdated":
    "This extension is too old. Update it in the browser, then try again.",
  "notice.request/busy":
    "Another page or browser is using your card. Finish or cancel there, then try again here.",
  "notice.request/invalid":
    "The site sent a request that cannot be read. Nothing was done with your card. Reload the page; if it happens again, tell the site's help desk.",
  "notice.request/rate-limited": "This site asks too often. Wait a minute, then try again.",
  "notice.interrupted":
    "The extension was restarted. Nothing more was sent to your card. Close this, reload the page and try again.",
  "notice.ticket": "This screen cannot be used by itself. Close it and start from the site.",
  "notice.other": "Something went wrong inside Tegata. Close this and try again.",
  "notice.code": "Code for the help desk: {code}",

  "popup.program": "Program on this computer",
  "popup.program.ready": "Ready (version {version})",
  "popup.reader": "Card reader",
  "popup.card": "Card",
  "popup.card.none": "No card",
  "popup.card.jpki": "My Number Card",
  "popup.card.unknown": "Not a My Number Card",
  "popup.site": "This site",
  "popup.site.none": "Tegata does not answer this site.",
  "popup.site.tegata": "Tegata serves this site",
  "popup.site.official": "The official client serves this site",
  "popup.settings": "Settings",
  "popup.checking": "Looking …",

  "options.title": "Tegata settings",
  "options.screen": "Password screen",
  "options.screen.frame": "Over the page, on the residence portal only",
  "options.screen.window": "Always in a window of its own",
  "options.reader.any": "Any reader with a My Number Card",
  "options.reader.away": "not connected now",
  "options.managed": "Your organisation has set this. It cannot be changed here.",
  "options.managed.short": "Set by your organisation",
  "options.only": "Sites that your organisation lets use Tegata (no others)",
  "options.remind": "Reminders",
  "options.remind.on": "Remind me before a certificate or the card expires",
  "options.remind.text":
    "From three months before, the Tegata button in the toolbar shows “!”. Only dates are kept, on this computer alone: “My card” notes them when it shows a certificate. Switching this off forgets them.",
  "options.remind.card": "Last day of the card (有効期限, printed on it)",
  "reminder.seen": "I have seen it",
  "options.sites": "Sites handed to the official client",
  "options.sites.none": "None",
  "options.sites.take": "Let Tegata serve it",

  "nav.label": "Pages of Tegata",
  "nav.welcome": "First steps",
  "nav.card": "My card",
  "nav.password": "Change a password",
  "nav.check": "Self-check",
  "nav.help": "Help",
  "welcome.title": "Set up Tegata",
  "welcome.text":
    "Three things are needed. This page looks for them by itself and goes on when they are there.",
  "welcome.done": "Everything is ready.",
  "welcome.portal": "Open the residence portal",
  "welcome.site": "Permission",
  "welcome.site.allowed": "Tegata may answer the residence portal.",
  "welcome.site.missing":
    "Your browser does not let Tegata answer the residence portal yet. Press the button and agree in the browser's own question; nothing else is asked for.",
  "welcome.site.allow": "Allow the residence portal",
  "welcome.install":
    "Download the Tegata program for this computer and start it once. This page then goes on by itself.",
  "mycard.again": "Read again",
  "mycard.kind": "Kind of card",
  "mycard.token.card": "Plastic card",
  "mycard.token.juki": "Older card (住民基本台帳カード)",
  "mycard.token.android": "Android phone",
  "mycard.token.iphone": "iPhone",
  "mycard.token.unknown": "A kind that Tegata does not know",
  "mycard.privacy": "What is shown here stays on this page. Nothing is stored or sent.",
  "cert.title.signature": "Signature certificate (署名用電子証明書)",
  "cert.title.authentication": "User authentication certificate (利用者証明用電子証明書)",
  "cert.for.signature":
    "For applications and contracts. It holds your name, address, date of birth and sex.",
  "cert.for.authentication":
    "For logging in. It holds a number, but neither your name nor your address.",
  "cert.locked.signature":
    "The card shows this certificate only after the signature password (署名用パスワード).",
  "cert.locked.authentication":
    "This card shows the certificate only after the user authentication password (利用者証明用パスワード).",
  "cert.show": "Show",
  "cert.name": "Name",
  "cert.birth": "Date of birth",
  "cert.sex": "Sex",
  "cert.sex.male": "Male",
  "cert.sex.female": "Female",
  "cert.sex.unknown": "Not stated",
  "cert.address": "Address",
  "cert.substitutes":
    "Characters that a certificate cannot hold were replaced by similar ones (代替文字).",
  "cert.valid": "Valid until {date}",
  "cert.expired": "Expired on {date}",
  "cert.not-yet": "Valid only from {date}",
  "cert.soon": "{days, plural, one {# day left} other {# days left}}",
  "cert.renew":
    "Renew it at your city office (市区町村の窓口), from three months before it expires. If your period of stay was extended, have the card extended there too: that does not happen by itself.",
  "cert.stay":
    "Are you waiting for the answer to an application to extend your stay (特例期間)? Have the card extended for that time too. Since January 2026, without that, you can log in and see how far the application is, but not add documents online.",
  "cert.revoked-by-change":
    "If you have moved or changed your name since, this certificate no longer counts, even if its date is still good. The city office issues a new one.",
  "cert.checks": "Checked",
  "cert.chain.official": "Issued by J-LIS: yes, its signature is right.",
  "cert.chain.card":
    "Issued by the authority on this card: its signature is right. Whether that authority is J-LIS’s is not known to Tegata.",
  "cert.chain.bad":
    "The signature of the issuing authority is not right. Do not rely on this certificate and ask at your city office.",
  "cert.revocation": "Revoked (失効)? Not checked: only certified organisations may ask J-LIS.",
  "cert.dates.good": "Dates: good today.",
  "cert.dates.bad": "Dates: not good today.",
  "cert.details": "Details for experts",
  "cert.serial": "Serial number",
  "cert.subject": "Common name (CN)",
  "cert.municipality": "Municipality",
  "cert.period": "Valid from – until",
  "cert.policies": "Policies",
  "cert.fingerprint": "Fingerprint (SHA-256)",
  "cert.raw": "Raw certificate (base64)",
  "cert.ca-name": "Issuing authority (認証局)",
  "cert.fields": "All fields in order, by OID",
  "cert.not-understood": "Tegata does not understand these fields.",
  "cert.issuer": "Certificate of the issuing authority (認証局)",
  "cert.save": "Save to a file",
  "cert.save.warning":
    "Some portals accept a certificate file without asking for a signature. Whoever has a copy could pretend to be you. Give it to nobody, and delete it when you no longer need it.",
  "cert.save.confirm": "I understand, save it",
  "cert.unreadable": "This certificate cannot be read. Ask at your city office.",
  "password.which": "Which password do you want to change?",
  "password.current": "Current password",
  "password.new": "New password",
  "password.again": "New password, once more",
  "password.rule.signature":
    "6 to 16 characters: letters A to Z and digits 0 to 9, at least one of each.",
  "password.rule.authentication": "4 digits.",
  "password.differ": "The two new passwords are not the same.",
  "password.same": "The new password is the same as the current one.",
  "password.agree": "Both are the same.",
  "password.strength.weak": "Easy to guess. Make it longer or mix it more.",
  "password.strength.fair": "Acceptable. Longer is better.",
  "password.strength.good": "Hard to guess.",
  "password.guessable": "Whoever finds your card would try this number first. Choose another one.",
  "password.advice":
    "Do not use your birthday, and do not use the same 4 digits for all passwords of the card.",
  "password.once":
    "The current password is sent to the card once. If it is wrong, one try is used and nothing is changed.",
  "password.change": "Change the password",
  "password.done": "The password was changed. From now on, use the new one.",
  "check.text":
    "Each part is looked at in turn. The first one that does not work is opened, with what to do.",
  "check.again": "Check again",
  "check.all-good": "Everything works.",
  "check.found": "One part needs your attention.",
  "check.state.ok": "Works",
  "check.state.failed": "Does not work",
  "check.state.notice": "Worth knowing",
  "check.state.waiting": "Not checked yet",
  "check.step.extension": "This extension",
  "check.step.host": "Program on this computer",
  "check.step.service": "Smart card service",
  "check.step.reader": "Card reader",
  "check.step.card": "Card",
  "check.step.application": "My Number application (JPKI)",
  "check.step.certificates": "Certificates",
  "check.step.passwords": "Passwords",
  "check.step.dates": "Dates",
  "check.step.signature": "Test signature",
  "check.step.environment": "Other programs",
  "check.version": "Version {version}",
  "check.service.linux": "Run this in a terminal: {command}",
  "check.service.windows": "Press Windows+R, type services.msc, and start “Smart Card”.",
  "check.service.mac":
    "macOS starts it by itself when a reader is connected. Unplug the reader and connect it again, or restart the computer.",
  "check.host.linux":
    "Install Tegata’s package for Linux, then press “Check again”. A browser that comes as a Flatpak or Snap cannot start it: use one from your system’s own packages.",
  "check.host.windows":
    "Download Tegata’s setup program for Windows and run it, then press “Check again”. You need not be an administrator.",
  "check.host.mac":
    "Unpack Tegata’s archive for macOS and run install.sh, then press “Check again”.",
  "check.reader.linux":
    "Plug the reader into the computer itself, without a hub. See whether the command {command} lists it; if it does, install the packages pcscd and libccid.",
  "check.reader.windows":
    "Plug the reader into the computer itself, without a hub. In the Device Manager (Windows+X) it must stand under “Smart card readers” without a warning sign; otherwise install its maker’s driver.",
  "check.reader.mac":
    "Plug the reader into the computer itself, without a hub. If its maker offers a driver for macOS, install it and restart the computer.",
  "check.reader.list": "The site www.jpki.go.jp lists the readers that can be used.",
  "check.reader.unsupported": "This reader is known not to read My Number Cards. Use another one.",
  "check.certificates.none": "This card has neither certificate. Your city office can issue them.",
  "check.certificates.one":
    "This card has no signature certificate: you can log in, but not register or sign. Your city office can issue one (not for people under 15).",
  "check.missing": "The Tegata program for this computer is not installed.",
  "check.crashed": "The Tegata program has stopped.",
  "check.signature.text":
    "The card signs a random number with the key for logging in. Enter the user authentication password (利用者証明用パスワード). Nothing leaves this computer.",
  "check.signature.make": "Make a test signature",
  "check.signature.ok": "The card signed, and the signature fits its certificate.",
  "check.signature.bad": "The signature does not fit the certificate. Ask at your city office.",
  "check.official":
    "The official client is installed too. Both may stay: the Tegata button in the toolbar says which one serves a site.",
  "check.sandbox":
    "This browser comes as {kind} and may not be able to start the program. If the program is not found, install the browser from your system’s own packages.",
  "check.wrong-product":
    "Does the portal say 「ICカードリーダライタをパソコンに接続し、マイナンバーカードをセットして読み取りを行ってください。」?",
  "check.wrong-product.text":
    "It says so when no client answers it. The official products Ver3.5, for Mac and for phones do not answer this portal. With Tegata, check that this site is not handed to the official client, and reload the page.",
  "check.copy": "Copy the report",
  "check.copied": "Copied. It holds no personal data.",
  "popup.allow": "Let this site use Tegata",
  "popup.remove": "Remove this site",
  "popup.insecure": "Tegata works only on secure sites (https).",
  "popup.withheld": "Your browser keeps Tegata off this site until you allow it.",
  "popup.refused":
    "It was not allowed, so Tegata cannot work on this site. Press the button again, then choose “Allow”.",
  "popup.private": "This is a private window. What you choose here stays when you close it.",
  "popup.private.off":
    "Tegata is off in private windows. Use an ordinary window, or allow it there in the browser's list of extensions.",
  "options.allowed": "Sites that you have allowed",
  "options.remove": "Remove",
  "page.reload": "Tegata was updated. Reload this page, then use the button again.",
  "page.extension/interrupted":
    "Tegata was interrupted. Nothing more was sent to your card. Try again.",
  "page.request/cancelled": "You cancelled. Nothing more was done with your card.",
  "page.request/inactive": "Bring this page to the front, then press its button again.",
  "page.request/not-supported":
    "This site asks for something that this version of Tegata does not offer. Nothing was done with your card.",
  "page.request/too-large":
    "The documents are too large to be signed together. Sign fewer of them, or smaller ones.",
  "page.origin/forbidden":
    "Your organisation does not let this site use Tegata. Ask its administrator.",
  "page.origin/not-allowed":
    "You have not allowed this site. Click the Tegata icon of your browser and allow it.",
  "gives.task.authenticate":
    "A proof, good for this site only, that you hold the card now. The site receives the number of your certificate, but not your name or address.",
  "gives.task.sign":
    "Your electronic signature, with your signature certificate: name, address, date of birth and sex.",
  "sign.title": "{count, plural, one {What you sign} other {What you sign: # documents}}",
  "sign.reading": "Reading what is to be signed.",
  "sign.unsignable.title": "This document cannot be signed",
  "sign.unsignable.protected":
    "The PDF is protected with a password, so no signature can be added. Nothing was done with your card, and no try was used. Save the PDF without its protection, or ask the site for another file.",
  "sign.unsignable.other":
    "The file is damaged, or of a kind that can have no such signature. Nothing was done with your card, and no try was used. Make or get the file again; if it happens again, tell the site's help desk.",
  "sign.unnamed": "A document that the site does not name",
  "sign.size": "{bytes, number} bytes",
  "sign.show": "Show the content",
  "sign.unseen":
    "The site gave only this fingerprint, so Tegata cannot show you the content. Go on only if you know what it is.",
  "sign.unshowable":
    "Tegata cannot show this kind of file. Compare the fingerprint with that of your own copy.",

  "watchword.title": "Your own sign",
  "watchword.text":
    "Choose a few words, a colour and a picture. Every genuine password screen of Tegata shows them, and no site can see them. A password screen without them is not genuine.",
  "watchword.phrase": "Your words (no password)",
  "watchword.color": "Colour",
  "watchword.picture": "Picture",
  "watchword.save": "Keep this sign",
  "watchword.saved": "Kept. Look for it whenever a password is asked for.",
  "watchword.forget": "Forget it",
  "color.indigo": "Indigo blue",
  "color.pine": "Pine green",
  "color.plum": "Plum purple",
  "color.ochre": "Ochre yellow",
  "color.vermilion": "Vermilion red",
  "color.ink": "Ink black",
  "picture.crane": "Crane",
  "picture.mountain": "Mountain",
  "picture.wave": "Wave",
  "picture.moon": "Moon",
  "picture.bridge": "Bridge",
  "picture.leaf": "Leaf",
  "picture.boat": "Boat",
  "picture.bell": "Bell",
  "options.blocked": "Blocked sites",
  "options.unblock": "No longer block it",

  "panel.title": "Requests of this page",
  "panel.about":
    "For developers. Only what happens while this panel is open is shown, and it is kept nowhere. Passwords and what the card answers are never in it.",
  "panel.empty": "Nothing yet. Use the page: each of its requests appears here.",
  "panel.pause": "Pause",
  "panel.clear": "Clear",
  "panel.stopped":
    "The extension was updated or reloaded. Close the developer tools and open them again.",
  "panel.done": "done",
  "panel.running": "in progress",
  "panel.size": "{count, plural, one {# character} other {# characters}}",
  "panel.export": "Save as a conversation file",
  "panel.export.about":
    "The commands to the card and their status words, to be replayed in a test. Neither passwords nor what the card answered.",
  "panel.part.page": "Page",
  "panel.part.extension": "Extension",
  "panel.part.host": "Program",
  "panel.part.card": "Card",
} as const;

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;
