import { createHash, webcrypto } from "node:crypto";
import * as asn1js from "asn1js";
import { CryptoEngine, PublicKeyInfo, setEngine } from "pkijs";

setEngine("node", new CryptoEngine({ name: "node", crypto: webcrypto as Crypto }));

export type KeyAlgorithm = "RSA-2048" | "P-384";

export const HASHES: Readonly<Record<KeyAlgorithm, string>> = {
  "RSA-2048": "SHA-256",
  "P-384": "SHA-384",
};

const PARAMETERS = {
  "RSA-2048": {
    name: "RSASSA-PKCS1-v1_5",
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
    hash: "SHA-256",
  },
  "P-384": { name: "ECDSA", namedCurve: "P-384" },
} as const;

export type KeyPair = webcrypto.CryptoKeyPair;

export const makeKeyPair = (algorithm: KeyAlgorithm): Promise<KeyPair> =>
  webcrypto.subtle.generateKey(PARAMETERS[algorithm], true, ["sign", "verify"]);

/** SHA-1 of the subject public key's bits. RFC 5280, 4.2.1.2, method 1. */
export async function keyIdOf(key: webcrypto.CryptoKey): Promise<Uint8Array> {
  const spki = await webcrypto.subtle.exportKey("spki", key);
  const info = new PublicKeyInfo({ schema: asn1js.fromBER(spki).result });
  const bits = info.subjectPublicKey.valueBlock.valueHexView;
  return Uint8Array.from(createHash("sha1").update(bits).digest());
}

export const exportPkcs8 = async (key: webcrypto.CryptoKey): Promise<Uint8Array> =>
  new Uint8Array(await webcrypto.subtle.exportKey("pkcs8", key));
