import type { DoctorTexts } from "./doctor-texts.ts";

export const doctorEn: DoctorTexts = {
  steps: {
    registration: "Browsers",
    service: "Smart card service",
    reader: "Card reader",
    card: "Card",
    application: "JPKI application",
    certificates: "Certificates",
    passwords: "Passwords",
    dates: "Dates",
    environment: "Other programs",
  },
  outcomes: { ok: "ok", failed: "FAILED", notice: "note", waiting: "not reached" },
  findings: {
    "reader/unsupported":
      "This reader is known not to read My Number Cards. Use another one: https://www.jpki.go.jp lists those that do.",
    "certificate/none": "The card has neither certificate. They are issued at your city office.",
    "certificate/one":
      "The card has no signature certificate: logging in works, registering and signing do not. Your city office can issue one (not under 15).",
    "certificate/expired":
      "The authentication certificate has expired. Renew it at your city office.",
    "certificate/soon":
      "The authentication certificate expires within three months. Renew it at your city office now.",
    "certificate/unreadable": "The certificate cannot be read. Ask at your city office.",
    "pin/blocked": "A password is blocked. The card itself is not broken.",
    "browser/sandbox":
      "The browser is a Flatpak or Snap and may not be able to start Tegata. Install it as an ordinary package.",
    "client/official":
      "The official client is installed too. Both may stay; the Tegata button says which one serves a site.",
  },
  remedies: {
    "pcsc/unavailable": { linux: "Run `sudo systemctl enable --now pcscd.socket`." },
    "reader/none": {
      linux:
        "Plug it in without a hub. If `lsusb` lists it, install the packages pcscd and libccid.",
      darwin: "Plug it in without a hub. If its maker offers a driver for macOS, install it.",
      win32:
        "Plug it in without a hub. It must stand in the Device Manager under “Smart card readers”; otherwise install its maker's driver.",
    },
  },
  tries: (left) =>
    left === 1
      ? "1 try left. If it is wrong once more, it is blocked: unless you are sure, do not enter it; look it up, or have it reset at your city office."
      : `${left} tries left`,
  blocked: (reset) => `BLOCKED. ${reset}`,
  testSignature: "Test signature",
  broken: (browsers) =>
    `${browsers}: the program that is registered there is gone. Run \`tegata install\`.`,
  notRegistered: "No browser knows Tegata yet. Run `tegata install`.",
};
