import { type ErrorCode, type ErrorDetails, TegataError } from "@tegata/protocol/errors";
import { SCARD } from "./status-codes.ts";

/** A PC/SC call that failed, as the system said it. Stays inside `pcsc/` and its callers' recovery. */
export class PcscError extends Error {
  override readonly name = "PcscError";
  readonly code: number;

  constructor(call: string, code: number) {
    super(`${call}: 0x${code.toString(16).padStart(8, "0")}`);
    this.code = code;
  }
}

/** Another program, or the system, reset the card: what was selected or verified is gone. */
export const isReset = (error: unknown): boolean => hasCode(error, [SCARD.RESET_CARD]);

/** The handle or its context is of no use any more; a new one may work. */
export const isStale = (error: unknown): boolean =>
  hasCode(error, [
    SCARD.INVALID_HANDLE,
    SCARD.REMOVED_CARD,
    SCARD.READER_UNAVAILABLE,
    SCARD.NO_SERVICE,
    SCARD.SERVICE_STOPPED,
    SCARD.COMM_ERROR,
    SCARD.UNPOWERED_CARD,
  ]);

export const isServiceGone = (error: unknown): boolean =>
  hasCode(error, [
    SCARD.NO_SERVICE,
    SCARD.SERVICE_STOPPED,
    SCARD.COMM_ERROR,
    SCARD.INVALID_HANDLE,
    SCARD.SYSTEM_CANCELLED,
  ]);

/** Looks behind the error that the card code saw: the channel wraps what the system said. */
function hasCode(error: unknown, codes: readonly number[]): boolean {
  if (error instanceof PcscError) return codes.includes(error.code);
  return error instanceof TegataError && error.cause instanceof PcscError
    ? codes.includes(error.cause.code)
    : false;
}

type Plain = {
  [C in ErrorCode]: ErrorDetails[C] extends Record<string, never> ? C : never;
}[ErrorCode];

/** What a code means to the person. A code that is not here means the card went away mid-word. */
const MEANING: Readonly<Record<number, Plain>> = {
  [SCARD.NO_SERVICE]: "pcsc/unavailable",
  [SCARD.SERVICE_STOPPED]: "pcsc/unavailable",
  [SCARD.COMM_ERROR]: "pcsc/unavailable",
  [SCARD.INVALID_HANDLE]: "pcsc/unavailable",
  [SCARD.UNKNOWN_READER]: "reader/none",
  [SCARD.READER_UNAVAILABLE]: "reader/none",
  [SCARD.NO_READERS_AVAILABLE]: "reader/none",
  [SCARD.NO_SMARTCARD]: "card/none",
  [SCARD.UNPOWERED_CARD]: "card/mute",
  [SCARD.UNRESPONSIVE_CARD]: "card/mute",
  [SCARD.UNSUPPORTED_CARD]: "card/mute",
  [SCARD.PROTO_MISMATCH]: "card/mute",
  [SCARD.NOT_TRANSACTED]: "card/removed",
  [SCARD.REMOVED_CARD]: "card/removed",
  [SCARD.RESET_CARD]: "card/removed",
};

/** Turns a PC/SC failure into one of ours; anything else passes through. */
export function toTegataError(error: unknown, reader: string): unknown {
  if (!(error instanceof PcscError)) return error;
  if (error.code === SCARD.SHARING_VIOLATION) {
    return new TegataError("reader/in-use", error.message, { reader }, { cause: error });
  }
  const code = MEANING[error.code] ?? "internal";
  return new TegataError(code, error.message, {}, { cause: error });
}
