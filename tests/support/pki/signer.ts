import { loadTrust, type Trust } from "@tegata/pki";
import { type Authority, type Issued, issue, makeAuthority, NOW } from "./test-authority.ts";

/** A signature CA, a person of it, and the trust in that CA. */
export type Signer = {
  readonly authority: Authority;
  readonly person: Issued;
  readonly trust: Trust;
  readonly options: { readonly trust: Trust; readonly clock: () => Date };
};

export async function makeSigner(): Promise<Signer> {
  const authority = await makeAuthority("signature");
  const [person, trust] = await Promise.all([
    issue(authority),
    loadTrust({ authentication: [], signature: [authority.der], testMode: true }),
  ]);
  return { authority, person, trust, options: { trust, clock: () => NOW } };
}

/** DigestInfo before the digest itself. RFC 8017, 9.2, note 1. */
const DIGEST_INFO = {
  "SHA-256": "3031300d060960864801650304020105000420",
  "SHA-384": "3041300d060960864801650304020205000430",
  "SHA-512": "3051300d060960864801650304020305000440",
} as const;

/**
 * What the card does with a digest: pads its DigestInfo and raises it to the private exponent
 * (RFC 8017, 8.2.1). WebCrypto signs data only, so the arithmetic is done here.
 */
export async function cardSign(
  { keys }: Issued,
  digest: { readonly algorithm: keyof typeof DIGEST_INFO; readonly value: Uint8Array },
): Promise<Uint8Array> {
  const jwk = await crypto.subtle.exportKey("jwk", keys.privateKey);
  const number = (text = "") => BigInt(`0x${Buffer.from(text, "base64url").toString("hex")}`);
  const size = Buffer.from(jwk.n ?? "", "base64url").length;
  const info = DIGEST_INFO[digest.algorithm] + Buffer.from(digest.value).toString("hex");
  const padding = "ff".repeat(size - 3 - info.length / 2);
  const block = BigInt(`0x0001${padding}00${info}`);
  const signature = power(block, number(jwk.d), number(jwk.n));
  return Buffer.from(signature.toString(16).padStart(size * 2, "0"), "hex");
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (let factor = base; exponent > 0n; exponent >>= 1n, factor = (factor * factor) % modulus) {
    if (exponent & 1n) result = (result * factor) % modulus;
  }
  return result;
}
