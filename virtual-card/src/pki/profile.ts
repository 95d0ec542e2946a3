import type { NameParts } from "./asn1.ts";

export type Purpose = "authentication" | "signature";

const ROLE: Readonly<Record<Purpose, { readonly en: string; readonly ja: string }>> = {
  authentication: { en: "JPKI for user authentication", ja: "利用者証明用" },
  signature: { en: "JPKI for digital signature", ja: "署名用" },
};

const names = (purpose: Purpose): { name: NameParts; alternativeName: NameParts } => ({
  name: [
    ["C", "JP"],
    ["O", "JPKI-TEST"],
    ["OU", ROLE[purpose].en],
    ["OU", "Tegata test hierarchy, not J-LIS"],
  ],
  alternativeName: [
    ["C", "JP"],
    ["O", "公的個人認証サービス（試験）"],
    ["OU", `公的個人認証サービス${ROLE[purpose].ja}`],
    ["OU", "Tegata の試験用認証局"],
  ],
});

/** Every generation and every test CA has the same name: path building must not go by name. */
export const AUTHORITY_NAMES = {
  authentication: names("authentication"),
  signature: names("signature"),
} as const;

export const CPS_URI = "http://www.jpki.go.jp/cps.html";

/** A phone's signature certificate has a policy of its own, as far as public sources tell. */
export const POLICIES = {
  card: {
    authentication: "1.2.392.200149.8.5.1.3.30",
    signature: "1.2.392.200149.8.5.1.1.20",
  },
  phone: {
    authentication: "1.2.392.200149.8.5.1.3.30",
    signature: "1.2.392.200149.8.5.1.1.40",
  },
} as const;

/** A reserved domain: nobody answers there. */
export const OCSP_URIS: Readonly<Record<Purpose, string>> = {
  authentication: "http://ocspauthnorm.jpki-test.invalid",
  signature: "http://ocspsignnorm.jpki-test.invalid",
};

/** otherName types of the signature certificate, under 1.2.392.200149.8.5.5. */
export const ATTRIBUTE_OIDS = {
  name: "1.2.392.200149.8.5.5.1",
  nameSubstitutes: "1.2.392.200149.8.5.5.2",
  sex: "1.2.392.200149.8.5.5.3",
  birth: "1.2.392.200149.8.5.5.4",
  address: "1.2.392.200149.8.5.5.5",
  addressSubstitutes: "1.2.392.200149.8.5.5.6",
} as const;
