import * as z from "zod/mini";

export const DigestAlgorithm = z.enum(["SHA-256", "SHA-384", "SHA-512"]);
export type DigestAlgorithm = z.infer<typeof DigestAlgorithm>;

/** Base64 characters of a digest, which tell its length exactly. */
const LENGTH = { "SHA-256": 44, "SHA-384": 64, "SHA-512": 88 } as const satisfies Record<
  DigestAlgorithm,
  number
>;

/** A digest as long as its algorithm makes it. */
export const ExactDigest = z
  .strictObject({ algorithm: DigestAlgorithm, value: z.base64().check(z.maxLength(88)) })
  .check(z.refine(({ algorithm, value }) => value.length === LENGTH[algorithm]));
export type ExactDigest = z.infer<typeof ExactDigest>;
