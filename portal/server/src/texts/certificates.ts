import type { CertificateRefusal } from "../certificates/read-certificate.ts";
import type { Text } from "./text.ts";

export const PURPOSE_TEXTS: Readonly<Record<CertificateRefusal["purpose"], Text>> = {
  authentication: { ja: "利用者証明用電子証明書", en: "authentication certificate" },
  signature: { ja: "署名用電子証明書", en: "signature certificate" },
};

const OFFICE: Text = {
  ja: "市区町村の窓口で相談してください。",
  en: "Please ask at your city office.",
};
const damaged: Text = {
  ja: "電子証明書を読めませんでした。もう一度カードを読み取ってください。",
  en: "The certificate could not be read. Please read your card once more.",
};
const otherKind: Text = {
  ja: "電子証明書の種類が違います。もう一度、はじめからやり直してください。",
  en: "This is another kind of certificate. Please start again.",
};
const untrusted: Text = {
  ja: "このポータルが信頼する認証局の電子証明書ではありません。マイナンバーカードを使ってください。",
  en: "No certification authority that this portal trusts issued it. Use a My Number Card.",
};
const forged: Text = {
  ja: "電子証明書が改ざんされています。受け付けられません。",
  en: "The certificate has been altered. It is refused.",
};

/** What failed, and what to do next. */
export const REFUSAL_TEXTS: Readonly<Record<CertificateRefusal["code"], Text>> = {
  "certificate/missing": {
    ja: "電子証明書が届きませんでした。もう一度カードを読み取ってください。",
    en: "No certificate arrived. Please read your card once more.",
  },
  "certificate/malformed": damaged,
  "certificate/duplicate-attribute": damaged,
  "certificate/not-end-entity": otherKind,
  "certificate/critical-extension": otherKind,
  "certificate/algorithm": otherKind,
  "certificate/weak-key": otherKind,
  "certificate/policy": otherKind,
  "certificate/key-usage": otherKind,
  "certificate/test-policy": {
    ja: "試験用カードの電子証明書です。ここでは使えません。",
    en: "This is a test card's certificate. It cannot be used here.",
  },
  "certificate/expired": {
    ja: `電子証明書の有効期限が切れています。${OFFICE.ja}`,
    en: `The certificate has expired. ${OFFICE.en}`,
  },
  "certificate/not-yet-valid": {
    ja: "電子証明書はまだ有効ではありません。有効になる日まで待ってください。",
    en: "The certificate is not valid yet. Please wait until it is.",
  },
  "certificate/unknown-issuer": untrusted,
  "certificate/issuer-not-valid": untrusted,
  "certificate/signature": forged,
  "certificate/revoked": {
    ja: `電子証明書は失効しています。${OFFICE.ja}`,
    en: `The certificate was revoked. ${OFFICE.en}`,
  },
};
