/** How a certificate's signature is verified, by its algorithm identifier. SHA-1 is not here. */
export type SignatureAlgorithm = {
  readonly importKey: RsaHashedImportParams | EcKeyImportParams;
  readonly verify: AlgorithmIdentifier | EcdsaParams;
  readonly encoding: "raw" | "ecdsa-sig-value";
};

export const SIGNATURE_ALGORITHMS: ReadonlyMap<string, SignatureAlgorithm> = new Map([
  // sha256WithRSAEncryption: every JPKI certificate of today. RFC 8017, A.2.4.
  [
    "1.2.840.113549.1.1.11",
    {
      importKey: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
      verify: { name: "RSASSA-PKCS1-v1_5" },
      encoding: "raw",
    },
  ],
  // ecdsa-with-SHA384: announced for the next card. RFC 5758, 3.2.
  [
    "1.2.840.10045.4.3.3",
    {
      importKey: { name: "ECDSA", namedCurve: "P-384" },
      verify: { name: "ECDSA", hash: "SHA-384" } satisfies EcdsaParams,
      encoding: "ecdsa-sig-value",
    },
  ],
]);
