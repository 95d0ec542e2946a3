import { createHash, randomBytes } from "node:crypto";
import { concat } from "../bytes.ts";

const HASH_LENGTH = 32;
const TRAILER = 0xbc;

/**
 * EMSA-PSS with SHA-256, a salt of 32 bytes and a modulus of 8 × `length` bits. RFC 8017, 9.1.1.
 * By hand because Node signs PSS only over data that it hashes itself.
 */
export function encodePss(hash: Uint8Array, length: number): Uint8Array {
  const salt = randomBytes(HASH_LENGTH);
  const h = sha256(concat(new Uint8Array(8), hash, salt));
  const block = new Uint8Array(length - HASH_LENGTH - 1);
  block[block.length - HASH_LENGTH - 1] = 0x01;
  block.set(salt, block.length - HASH_LENGTH);

  const pattern = mask(h, block.length);
  const masked = block.map((byte, i) => byte ^ (pattern[i] ?? 0));
  // emBits is one less than the modulus: the leftmost bit stays clear.
  masked[0] = (masked[0] ?? 0) & 0x7f;
  return concat(masked, h, Uint8Array.of(TRAILER));
}

/** MGF1 with SHA-256. RFC 8017, B.2.1. */
function mask(seed: Uint8Array, length: number): Uint8Array {
  const count = Math.ceil(length / HASH_LENGTH);
  const blocks = Array.from({ length: count }, (_, counter) =>
    sha256(concat(seed, Uint8Array.of(0, 0, counter >> 8, counter & 0xff))),
  );
  return concat(...blocks).subarray(0, length);
}

const sha256 = (data: Uint8Array): Uint8Array => createHash("sha256").update(data).digest();
