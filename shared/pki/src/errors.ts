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
