import { fromBase64 } from "@tegata/protocol/bytes";
import { TegataError } from "@tegata/protocol/errors";
import type { DigestAlgorithm, HostRequestOf } from "@tegata/protocol/host";

const DIGEST_LENGTH = { "SHA-256": 32, "SHA-384": 48, "SHA-512": 64 } as const;

export type DecodedDigest = { readonly algorithm: DigestAlgorithm; readonly digest: Uint8Array };

/** Throws `request/invalid` for a digest whose length is not its algorithm's. */
export const decodeDigests = (
  digests: HostRequestOf<"sign">["digests"],
): readonly DecodedDigest[] =>
  digests.map(({ algorithm, value }, index) => {
    const digest = fromBase64(value);
    if (digest.length !== DIGEST_LENGTH[algorithm]) {
      const path = `digests.${index}.value`;
      throw new TegataError("request/invalid", "the digest's length is another", { path });
    }
    return { algorithm, digest };
  });
