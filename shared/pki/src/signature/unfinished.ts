import type { Digest } from "./digest.ts";

/**
 * A signature that waits for the card. The key is in the card, so making one takes two steps: the
 * card signs `digest`, and `finish` puts the card's signature into the container.
 */
export type Unfinished = {
  readonly digest: Digest;
  /** The finished container. `signature`: RSASSA-PKCS1-v1_5 of the digest, as the card gives it. */
  readonly finish: (signature: Uint8Array) => Uint8Array;
};
