import type { Purpose } from "@tegata/protocol/purpose";

type NoDetails = Readonly<Record<string, never>>;

/**
 * Why a certificate was refused, and what belongs to it. One code per check, so that a portal can
 * tell its user what to do. Details hold no personal data: they may be logged.
 */
export type PkiErrorDetails = {
  "certificate/malformed": { readonly what: string };
  "certificate/duplicate-attribute": { readonly oid: string };
  "certificate/not-end-entity": NoDetails;
  "certificate/critical-extension": { readonly oid: string };
  "certificate/algorithm": { readonly oid: string };
  "certificate/weak-key": { readonly bits: number };
  "certificate/policy": { readonly expected: Purpose; readonly found: Purpose | null };
  "certificate/test-policy": { readonly oid: string };
  "certificate/key-usage": { readonly expected: Purpose };
  "certificate/expired": { readonly notAfter: string };
  "certificate/not-yet-valid": { readonly notBefore: string };
  "certificate/unknown-issuer": { readonly authorityKeyId: string | null };
  "certificate/issuer-not-valid": { readonly authorityKeyId: string };
  "certificate/signature": NoDetails;
  "certificate/revoked": NoDetails;
  /** A configured CA is none of J-LIS's own, and test mode is off. */
  "trust/not-official": { readonly sha256: string };
  "trust/not-an-authority": { readonly sha256: string };
  /** The responder or list could not be used, so revocation is not known. */
  "revocation/unavailable": { readonly what: string };
  "token/too-large": { readonly limit: number };
  "token/malformed": { readonly what: string };
  "token/algorithm": { readonly algorithm: string };
  /** Made for another origin or challenge, altered, or by another key: they look the same. */
  "token/signature": NoDetails;
  /** Never given out, given to another session, or used already: they look the same. */
  "challenge/unknown": NoDetails;
  "challenge/expired": NoDetails;
  "signature/too-large": { readonly limit: number };
  "signature/malformed": { readonly what: string };
  "signature/absent": NoDetails;
  "signature/several": { readonly count: number };
  "signature/algorithm": { readonly algorithm: string };
  /** The document is not the one that was signed. */
  "signature/digest": NoDetails;
  /** The signature does not belong to the certificate, or what it covers was altered. */
  "signature/value": NoDetails;
  /** It does not say which certificate it was made with, or says another. */
  "signature/signer": { readonly what: string };
  /** Bytes were added after the last signature. */
  "pdf/changed-after-signing": { readonly bytes: number };
  "pdf/byte-range": NoDetails;
  "pdf/not-supported": { readonly what: string };
  "xml/malformed": { readonly what: string };
  /** A form of XML signature that this package does not take, which most attacks need. */
  "xml/not-supported": { readonly what: string };
  /** What is signed is not what a reader of the document would read. */
  "xml/wrapping": { readonly what: string };
};

export type PkiErrorCode = keyof PkiErrorDetails;

/** The one class for what this package refuses. `message` is for developers, in English. */
export class PkiError<C extends PkiErrorCode = PkiErrorCode> extends Error {
  override readonly name = "PkiError";
  readonly code: C;
  readonly details: PkiErrorDetails[C];

  constructor(code: C, message: string, details: PkiErrorDetails[C], options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.details = details;
  }
}

export function isPkiError<C extends PkiErrorCode>(error: unknown, code?: C): error is PkiError<C> {
  return error instanceof PkiError && (code === undefined || error.code === code);
}
