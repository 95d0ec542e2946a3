import { createECDH, type KeyObject } from "node:crypto";

/** Order of the base point of P-384. SEC 2, 2.5.1. */
const N = BigInt(
  "0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973",
);
const FIELD_LENGTH = 48;
const HEX_LENGTH = 2 * FIELD_LENGTH;

/**
 * ECDSA over a ready-made hash (FIPS 186-5, 6.4.1), as r || s. By hand because Node hashes its
 * input itself. Synthetic keys only: this arithmetic does not run in constant time.
 */
export function signHashP384(key: KeyObject, hash: Uint8Array): Uint8Array {
  const { d = "" } = key.export({ format: "jwk" });
  const secret = toNumber(Buffer.from(d, "base64url"));
  const nonce = createECDH("secp384r1");
  for (;;) {
    nonce.generateKeys();
    const r = toNumber(nonce.getPublicKey().subarray(1, 1 + FIELD_LENGTH)) % N;
    const k = toNumber(nonce.getPrivateKey());
    const s = (inverse(k) * (toNumber(hash) + r * secret)) % N;
    if (r !== 0n && s !== 0n) return Uint8Array.from(Buffer.from(toHex(r) + toHex(s), "hex"));
  }
}

const toNumber = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString("hex")}`);

const toHex = (number: bigint): string => number.toString(16).padStart(HEX_LENGTH, "0");

/** By the extended Euclidean algorithm. */
function inverse(value: bigint): bigint {
  let [a, b] = [N, value % N];
  let [x, y] = [0n, 1n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return ((x % N) + N) % N;
}
