import type { ErrorCode, ErrorDetails } from "@tegata/protocol/error-details";
import type { PageError } from "@tegata/protocol/page-messages";

/**
 * Why a call failed. Switch on `code` (`isTegataError` narrows `details` with it) and show the
 * person `message`: a sentence in their language that says what to do next.
 */
export class TegataError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = "TegataError";
  readonly code: C;
  readonly details: ErrorDetails[C];
  /** Where what is missing or old can be had for this system and browser. */
  readonly link: string | undefined;

  constructor(
    code: C,
    message: string,
    {
      details,
      link,
      cause,
    }: { details: ErrorDetails[C]; link?: string | undefined; cause?: unknown },
  ) {
    super(message, cause === undefined ? {} : { cause });
    this.code = code;
    this.details = details;
    this.link = link;
  }
}

export function isTegataError<C extends ErrorCode>(
  error: unknown,
  code: C,
): error is TegataError<C> {
  return error instanceof TegataError && error.code === code;
}

/** The extension's answer as an error. A newer one may have codes that this version cannot know. */
export function fromPageError({ code, details, message, link }: PageError): TegataError {
  return new TegataError(code as ErrorCode, message, {
    details: details as ErrorDetails[ErrorCode],
    link,
  });
}
