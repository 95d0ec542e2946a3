import * as z from "zod/mini";
import type { ErrorCode, ErrorDetails } from "./error-details.ts";

export type { ErrorCode, ErrorDetails, PasswordName } from "./error-details.ts";

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
