import type { PasswordName } from "@tegata/protocol/errors";
import { PURPOSES } from "@tegata/protocol/purpose";
import { doctorEn } from "./doctor-en.ts";
import type { Texts } from "./texts.ts";

const count = (value: unknown): string => (value === 1 ? "1 try" : `${String(value)} tries`);

const PASSWORDS = {
  authentication: "user authentication password",
  signature: "signature password",
  "card-info": "card information password",
  "code-b": "code B",
} as const;

const OFFICE = "Your city office resets it; bring your My Number Card.";
const kiosk = (other: string): string =>
  `${OFFICE} If you know your ${other}, a convenience store kiosk does so too, with the JPKI app on your phone.`;

const RESETS = {
  authentication: kiosk(PASSWORDS.signature),
  signature: kiosk(PASSWORDS.authentication),
  "card-info": `${OFFICE} Logging in and signing do not need it.`,
  "code-b": OFFICE,
  both:
    "Your city office resets both this one and the other; bring your My Number Card. " +
    "A convenience store kiosk cannot: it asks for the other password.",
} as const;

export const en: Texts = {
  usage: "Usage: tegata COMMAND [options]",
  unsafeFolder: (folder) =>
    `Not installed: other users can write to ${folder} and could replace the program. ` +
    "Close the folder to them (chmod go-w), or install from another one.",
  nothingInstalled: "Nothing to do.",
  steps: {
    write: "wrote",
    keep: "already there:",
    remove: "removed",
    register: "registered",
    unregister: "unregistered",
  },
  noReader: "No card reader is connected.",
  noCard: "no card",
  otherCard: "a card that is not a My Number Card, or does not answer",
  jpkiCard: ({ certificates, triesLeft }) =>
    "My Number Card; " +
    PURPOSES.map((purpose) =>
      certificates[purpose]
        ? `${purpose}: ${count(triesLeft[purpose])} left`
        : `${purpose}: no certificate`,
    ).join(", "),
  triesLeft: (tries) => `${count(tries)} left.`,
  passwords: {
    authentication: "User authentication password (利用者証明用パスワード)",
    signature: "Signature password (署名用パスワード)",
    "card-info": "Card information password (券面事項入力補助用パスワード)",
    "code-b": "Code B (照合番号B)",
  },
  resets: RESETS,
  askPin: {
    authentication: "Authentication password (4 digits): ",
    signature: "Signature password (6 to 16 letters and digits): ",
    "card-info": "Card information password (4 digits): ",
    "code-b": "Code B (14 digits): ",
  },
  askNewPin: "New password: ",
  askAgain: "New password again: ",
  pinChanged: "The password was changed.",
  doctor: doctorEn,
  attributes: { name: "Name", address: "Address", birthDate: "Birth date", sex: "Sex" },
  errors: {
    "extension/not-answering": "The extension does not answer. Reload the page and try again.",
    "extension/interrupted": "The browser extension stopped in the middle. Try again.",
    "extension/outdated": "The extension is too old for this host. Update the extension.",
    "host/missing": "The browser does not know the host. Run `tegata install`.",
    "host/forbidden": "This extension may not use the host. Run `tegata install` again.",
    "host/crashed": "The host ended unexpectedly. Try again.",
    "host/outdated": "The host is too old for the extension. Update Tegata.",
    "pcsc/unavailable":
      "The smart card service does not run. On Linux start pcscd; on Windows start the service “Smart Card”.",
    "reader/none": "No card reader is connected. Connect one and try again.",
    "reader/away": (d) =>
      `The reader ${String(d["reader"])} is not connected. Connect it, or leave out --reader. \`tegata status\` lists the readers.`,
    "reader/in-use": (d) =>
      `Another program holds the card in ${String(d["reader"])}. Close it and try again.`,
    "card/none": "No card is in the reader. Insert or place the card and try again.",
    "card/unknown": "This card is not a My Number Card. Use a My Number Card.",
    "card/removed": "The card was removed. Put it back and try again.",
    "card/mute": "The card does not answer. Take it out, put it back and try again.",
    "card/changed": (d) =>
      `Another program used the card meanwhile; ${count(d["triesLeft"])} left. Nothing was sent. Try again.`,
    "card/status": (d) => `The card refused ${String(d["command"])} (${hex(d["sw"])}). Try again.`,
    "card/malformed": (d) =>
      `The card's ${String(d["what"])} cannot be read. Ask at your city office.`,
    "certificate/absent": "The card has no such certificate. It is issued at your city office.",
    "pin/form":
      "This cannot be the password: check length and characters. It was not sent to the card.",
    "pin/last-try":
      "Only one try is left; after it the password is blocked. Nothing was sent. " +
      "If you are sure, add --last-try; otherwise the password can be reset at your city office.",
    "pin/incorrect": (d) => `The password is wrong. ${count(d["triesLeft"])} left.`,
    "pin/blocked": (d) => {
      const purpose = d["purpose"] as PasswordName;
      return `The ${PASSWORDS[purpose]} is blocked. ${RESETS[purpose]}`;
    },
    "request/invalid": (d) => `The request is not valid (${String(d["path"])}).`,
    "request/too-large": "The request is too large.",
    "request/busy": "Another request is open. Finish it first.",
    "request/inactive": "The page is not in front. Go to it and try again.",
    "request/rate-limited": "The site asks too often. Wait a little.",
    "request/cancelled": "Cancelled.",
    "request/not-supported": (d) => `Not supported: ${String(d["what"])}.`,
    "origin/not-allowed": "This site is not allowed. Allow it from the toolbar.",
    "origin/forbidden": "Your organisation does not let this site use Tegata.",
    "origin/insecure":
      "This is not the origin of a secure site. Give it as https://example.jp, without a path.",
    "conversation/unknown": "The request is over. Start again.",
    internal: "Something went wrong in Tegata. Run it again with --trace and report what it says.",
  },
};

const hex = (sw: unknown): string => Number(sw).toString(16).toUpperCase().padStart(4, "0");
