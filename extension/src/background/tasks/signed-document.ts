import type { Digest } from "@tegata/pki";

/** One document, read and hashed: what leaves the extension is this digest or one made of it. */
export type SignedDocument = {
  readonly name: string;
  /** Null where the site gave a digest only. */
  readonly bytes: Uint8Array | null;
  readonly digest: Digest;
};
