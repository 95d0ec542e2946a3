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

/** Who signs and when: known once the card has given its certificate. */
export type SignedBy = {
  /** DER of the signature certificate: what is signed names it, so it must be read before. */
  readonly certificate: Uint8Array;
  readonly signingTime: Date;
};

/**
 * A document made ready as far as that goes without the card: what can fail by the document's
 * fault has not, and what takes long is done. Throws `certificate/malformed` alone.
 */
export type Prepared = (by: SignedBy) => Promise<Unfinished>;
