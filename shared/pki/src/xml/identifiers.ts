import type { DigestAlgorithm } from "../signature/digest.ts";

/** Names of XML Signature (W3C, 1.1), Exclusive and Inclusive Canonical XML, XAdES (EN 319 132-1). */
export const DS = "http://www.w3.org/2000/09/xmldsig#";
export const XADES = "http://uri.etsi.org/01903/v1.3.2#";
export const SIGNED_PROPERTIES_TYPE = "http://uri.etsi.org/01903#SignedProperties";
export const ENVELOPED = `${DS}enveloped-signature`;
export const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
export const XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";

export type Canonicalization = "exclusive" | "inclusive";

export const EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
export const CANONICALIZATIONS: ReadonlyMap<string, Canonicalization> = new Map([
  [EXCLUSIVE, "exclusive"],
  ["http://www.w3.org/TR/2001/REC-xml-c14n-20010315", "inclusive"],
]);

const RSA_METHODS = {
  "SHA-256": "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
  "SHA-384": "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
  "SHA-512": "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
} as const satisfies Record<DigestAlgorithm, string>;

const DIGEST_METHODS = {
  "SHA-256": "http://www.w3.org/2001/04/xmlenc#sha256",
  "SHA-384": "http://www.w3.org/2001/04/xmldsig-more#sha384",
  "SHA-512": "http://www.w3.org/2001/04/xmlenc#sha512",
} as const satisfies Record<DigestAlgorithm, string>;

export const rsaMethod = (algorithm: DigestAlgorithm): string => RSA_METHODS[algorithm];
export const digestMethod = (algorithm: DigestAlgorithm): string => DIGEST_METHODS[algorithm];

const ALGORITHMS = ["SHA-256", "SHA-384", "SHA-512"] as const;
/** SHA-1 is not among them. */
export const RSA_ALGORITHMS: ReadonlyMap<string, DigestAlgorithm> = new Map(
  ALGORITHMS.map((algorithm) => [RSA_METHODS[algorithm], algorithm]),
);
export const DIGEST_ALGORITHMS: ReadonlyMap<string, DigestAlgorithm> = new Map(
  ALGORITHMS.map((algorithm) => [DIGEST_METHODS[algorithm], algorithm]),
);
