import {
  constants,
  createHash,
  createPrivateKey,
  type KeyObject,
  privateEncrypt,
} from "node:crypto";
import { concat, fromHex } from "../bytes.ts";
import { SW, SwError } from "../iso7816/status-word.ts";
import { signHashP384 } from "./ecdsa.ts";
import { encodePss } from "./pss.ts";

/** Signs what COMPUTE DIGITAL SIGNATURE brings; `mode` is P1. Throws a status word. */
export type SigningKey = { sign(mode: number, input: Uint8Array): Uint8Array };

/** RFC 8017, 9.2, note 1. */
const SHA256_DIGEST_INFO = fromHex("3031300D060960864801650304020105000420");
const MODULUS_LENGTH = 256;
/** k - 11: PKCS#1 v1.5 needs eleven bytes around its input. */
const PKCS1_INPUT_MAX = MODULUS_LENGTH - 11;
const SHA256_LENGTH = 32;

const privateKey = (pkcs8: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" });

const sha256 = (data: Uint8Array): Uint8Array => createHash("sha256").update(data).digest();

const pkcs1 = (key: KeyObject, input: Uint8Array): Uint8Array => {
  if (input.length === 0 || input.length > PKCS1_INPUT_MAX) throw new SwError(SW.WRONG_LENGTH);
  return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, input);
};

const pss = (key: KeyObject, hash: Uint8Array): Uint8Array =>
  privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, encodePss(hash, MODULUS_LENGTH));

const asHash = (input: Uint8Array): Uint8Array => {
  if (input.length !== SHA256_LENGTH) throw new SwError(SW.WRONG_LENGTH);
  return input;
};

/** The values of P1 that a real card was seen to take; clients use 00 alone. */
const RSA_MODES: readonly ((key: KeyObject, input: Uint8Array) => Uint8Array)[] = [
  pkcs1,
  (key, data) => pkcs1(key, sha256(data)),
  (key, hash) => pkcs1(key, concat(SHA256_DIGEST_INFO, asHash(hash))),
  (key, data) => pkcs1(key, concat(SHA256_DIGEST_INFO, sha256(data))),
  (key, hash) => pss(key, asHash(hash)),
  (key, data) => pss(key, sha256(data)),
];

/** RSA-2048 as on the card of today. The card looks at no DigestInfo: it pads and signs. */
export function rsaKey(pkcs8: Uint8Array): SigningKey {
  const key = privateKey(pkcs8);
  return {
    sign(mode, input) {
      const signWith = RSA_MODES[mode];
      if (!signWith) throw new SwError(SW.WRONG_P1_P2);
      return signWith(key, input);
    },
  };
}

const SHA384_LENGTH = 48;

/**
 * DRAFT of the next card: ECDSA P-384 over a SHA-384 hash, answered as r || s (96 bytes). The
 * command's form is our guess: no specification is public.
 */
export function ecdsaKey(pkcs8: Uint8Array): SigningKey {
  const key = privateKey(pkcs8);
  return {
    sign(mode, input) {
      if (mode !== 0) throw new SwError(SW.WRONG_P1_P2);
      if (input.length !== SHA384_LENGTH) throw new SwError(SW.WRONG_LENGTH);
      return signHashP384(key, input);
    },
  };
}
