import type { ErrorCode } from "@tegata/protocol/errors";

/** How the `tegata` command ends. Scripts rely on the numbers. */
export const STATUS = {
  done: 0,
  failed: 1,
  usage: 2,
  noCard: 3,
  pinIncorrect: 4,
  pinBlocked: 5,
  cancelled: 6,
  refused: 7,
} as const;

const STATUS_OF_ERROR: Partial<Record<ErrorCode, number>> = {
  "reader/none": STATUS.noCard,
  "reader/away": STATUS.noCard,
  "card/none": STATUS.noCard,
  "card/unknown": STATUS.noCard,
  "card/removed": STATUS.noCard,
  "pin/incorrect": STATUS.pinIncorrect,
  "pin/blocked": STATUS.pinBlocked,
  "request/cancelled": STATUS.cancelled,
  "pin/form": STATUS.refused,
  "pin/last-try": STATUS.refused,
  "origin/forbidden": STATUS.refused,
  "origin/insecure": STATUS.refused,
};

export const statusOfError = (code: string): number =>
  STATUS_OF_ERROR[code as ErrorCode] ?? STATUS.failed;
