import { concatBytes, fromHex } from "@tegata/protocol/bytes";
import { TegataError } from "@tegata/protocol/errors";
import type { DigestAlgorithm } from "@tegata/protocol/host";

type Digest = { readonly length: number; readonly digestInfoPrefix: Uint8Array };

/**
 * DER of DigestInfo up to the digest. RFC 8017, 9.2, note 1. SHA-1 is not among them: the type
 * refuses it, and so does the code.
 */
const DIGESTS: ReadonlyMap<string, Digest> = new Map(
  Object.entries({
    "SHA-256": {
      length: 32,
      digestInfoPrefix: fromHex("3031300D060960864801650304020105000420"),
    },
    "SHA-384": {
      length: 48,
      digestInfoPrefix: fromHex("3041300D060960864801650304020205000430"),
    },
    "SHA-512": {
      length: 64,
      digestInfoPrefix: fromHex("3051300D060960864801650304020305000440"),
    },
  } satisfies Record<DigestAlgorithm, Digest>),
);

/** Whether this is a digest algorithm that cards are asked to sign with. */
export const isDigestAlgorithm = (name: string): name is DigestAlgorithm => DIGESTS.has(name);

function checkedDigest(algorithm: DigestAlgorithm, digest: Uint8Array): Digest {
  const row = DIGESTS.get(algorithm);
  if (!row) {
    throw new TegataError("request/not-supported", "digest algorithm", { what: "algorithm" });
  }
  if (digest.length !== row.length) {
    throw new TegataError("request/invalid", `${algorithm}: wrong length`, { path: "digest" });
  }
  return row;
}

/**
 * DigestInfo of PKCS#1 v1.5: what an RSA card pads and signs. Throws `request/not-supported` for
 * any other algorithm and `request/invalid` when the digest has not its length.
 */
export function digestInfo(algorithm: DigestAlgorithm, digest: Uint8Array): Uint8Array {
  return concatBytes(checkedDigest(algorithm, digest).digestInfoPrefix, digest);
}

export type KeyAlgorithm = "RSA-2048" | "ECDSA-P384";

type KeyRow = {
  /** Bytes in a signature. */
  readonly signatureLength: number;
  /** What the card is given to sign. */
  readonly toSign: (algorithm: DigestAlgorithm, digest: Uint8Array) => Uint8Array;
};

/** What each kind of key signs and returns. ECDSA takes the bare digest and returns r and s. */
export const KEY_ALGORITHMS: Readonly<Record<KeyAlgorithm, KeyRow>> = {
  "RSA-2048": { signatureLength: 256, toSign: digestInfo },
  "ECDSA-P384": {
    signatureLength: 96,
    toSign: (algorithm, digest) => {
      checkedDigest(algorithm, digest);
      if (algorithm !== "SHA-384") {
        throw new TegataError("request/not-supported", "P-384 signs SHA-384", {
          what: "algorithm",
        });
      }
      return digest;
    },
  },
};
