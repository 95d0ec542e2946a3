import {
  type JpkiCertificate,
  loadTrust,
  type RawField,
  rawFields,
  readJpkiCertificate,
  sha256Hex,
  verifyJpkiCertificate,
} from "@tegata/pki";
import { fromBase64 } from "@tegata/protocol/bytes";
import type { Purpose } from "@tegata/protocol/purpose";

/** `card`: the CA on the card signed it, and Tegata does not know that CA as one of J-LIS's. */
type Chain = "official" | "card" | "bad";

export type ShownCertificate = {
  readonly certificate: JpkiCertificate;
  readonly fingerprint: string;
  readonly fields: readonly RawField[];
  readonly chain: Chain;
};

/** Reads a certificate (base64 of DER) and checks it against the CA certificate from the card. */
export async function readCertificate(
  base64: string,
  issuer: string | null,
  purpose: Purpose,
): Promise<ShownCertificate> {
  const der = fromBase64(base64);
  const certificate = readJpkiCertificate(der);
  return {
    certificate,
    fingerprint: await sha256Hex(der),
    fields: rawFields(der),
    chain: await chainOf(der, issuer, [purpose, certificate.notBefore]),
  };
}

/** Dates are shown apart: the chain is checked as on the day of issue. */
async function chainOf(
  der: Uint8Array,
  issuer: string | null,
  [purpose, now]: readonly [Purpose, Date],
): Promise<Chain> {
  if (issuer === null) return "bad";
  try {
    const authorities = { authentication: [], signature: [], [purpose]: [fromBase64(issuer)] };
    const trust = await loadTrust({ ...authorities, testMode: true });
    const { official } = await verifyJpkiCertificate(der, { purpose, trust, now });
    return official ? "official" : "card";
  } catch {
    return "bad";
  }
}

/** Of a CA certificate: who it is and since when. */
export async function readAuthority(base64: string): Promise<{
  readonly serial: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly fingerprint: string;
  readonly fields: readonly RawField[];
}> {
  const der = fromBase64(base64);
  const { serial, notBefore, notAfter } = readJpkiCertificate(der);
  const fields = rawFields(der);
  return { serial, notBefore, notAfter, fingerprint: await sha256Hex(der), fields };
}
