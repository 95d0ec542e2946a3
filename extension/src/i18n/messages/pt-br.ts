import type { Messages } from "./en.ts";

export const ptBr: Messages = {
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
  "who.title": "Do you want to use your My Number Card here?",
  "who.text":
    "The site asked without a click of yours that Tegata could see. Nothing has been read from your card.",
  "who.wants": "What it asks for",
  "who.go": "Go on",
  "gives.signature":
    "Your signature certificate. The site receives your name, address, date of birth and sex.",
  "gives.authentication":
    "Your user authentication certificate. The site receives its number, but not your name or address.",
  "pin.title.signature": "Enter your signature password",
  "pin.title.authentication": "Enter your user authentication password",
  "pin.prompt.signature":
    "Please enter the signature password of your Individual Number Card (6 to 16 letters and digits).",
  "pin.prompt.authentication":
    "Please enter the user authentication password of your Individual Number Card (4 digits).",
  "pin.show": "Show password",
  "pin.ok": "OK",
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
  "options.sites": "Sites handed to the official client",
  "options.sites.none": "None",
  "options.sites.take": "Let Tegata serve it",
};
