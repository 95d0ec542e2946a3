import * as z from "zod/mini";
import type { Purpose } from "./purpose.ts";

type NoDetails = Readonly<Record<string, never>>;

/**
 * Which password an error is about: a key pair's, or one of 券面入力補助 (`card-info` the 券面事項入力補助用
 * PIN, `code-b` 照合番号B).
 */
export type PasswordName = Purpose | "card-info" | "code-b";

/**
 * What each error code carries from process to process. The code is the contract: callers switch
 * on it, the person gets a sentence for it in their language. docs/protocol.md lists them all.
 */
export type ErrorDetails = {
  "extension/not-answering": NoDetails;
  "extension/outdated": { readonly needed: number; readonly found: number };
  "host/missing": NoDetails;
  "host/forbidden": NoDetails;
  "host/crashed": NoDetails;
  "host/outdated": { readonly needed: number; readonly found: number };
  "pcsc/unavailable": NoDetails;
  "reader/none": NoDetails;
  "reader/in-use": { readonly reader: string };
  "card/none": NoDetails;
  "card/unknown": NoDetails;
  "card/removed": NoDetails;
  "card/mute": NoDetails;
  /** Another program changed the tries between prompt and submit: nothing was sent. */
  "card/changed": { readonly triesLeft: number };
  "card/status": { readonly command: string; readonly sw: number };
  "card/malformed": { readonly what: string };
  "certificate/absent": { readonly purpose: Purpose };
  "pin/form": { readonly purpose: PasswordName };
  "pin/last-try": { readonly purpose: PasswordName };
  "pin/incorrect": { readonly triesLeft: number };
  "pin/blocked": { readonly purpose: PasswordName };
  "request/invalid": { readonly path: string };
  "request/too-large": { readonly limit: number };
  "request/busy": NoDetails;
  "request/inactive": NoDetails;
  "request/rate-limited": NoDetails;
  "request/cancelled": NoDetails;
  "request/not-supported": { readonly what: string };
  "origin/not-allowed": NoDetails;
  "origin/insecure": NoDetails;
  "conversation/unknown": NoDetails;
  internal: NoDetails;
};

export type ErrorCode = keyof ErrorDetails;

/** What crosses a process boundary: no message, no stack, no cause. */
export type WireError = {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number | boolean>>;
};

const DETAIL_KEYS_MAX = 4;

export const WireError = z.strictObject({
  code: z.string().check(z.maxLength(64), z.regex(/^[a-z]+(?:\/[a-z-]+)?$/)),
  details: z
    .record(
      z.string().check(z.maxLength(32)),
      z.union([z.string().check(z.maxLength(256)), z.number(), z.boolean()]),
    )
    .check(z.refine((details) => Object.keys(details).length <= DETAIL_KEYS_MAX)),
});

/**
 * The one class for failures that we expect and report.
 *
 * `message` is for developers, in English, and never holds personal data or a secret.
 */
export class TegataError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = "TegataError";
  readonly code: C;
  readonly details: ErrorDetails[C];

  constructor(code: C, message: string, details: ErrorDetails[C], options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.details = details;
  }

  toWire(): WireError {
    return { code: this.code, details: { ...this.details } };
  }
}

export function isTegataError<C extends ErrorCode>(
  error: unknown,
  code: C,
): error is TegataError<C> {
  return error instanceof TegataError && error.code === code;
}

/** What may leave a process. Anything we did not foresee leaves as `internal`. */
export function toWireError(error: unknown): WireError {
  return error instanceof TegataError ? error.toWire() : { code: "internal", details: {} };
}
