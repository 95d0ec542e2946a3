import type { Purpose } from "@tegata/protocol/purpose";
import type { ParsedCertificate } from "../certificate/parse.ts";
import type { Trust } from "../trust/trust.ts";

export type CheckContext = {
  readonly purpose: Purpose;
  readonly trust: Trust;
  readonly now: Date;
};

/** One property of a certificate. Throws a PkiError with a code of its own, or has no objection. */
export type Check = (certificate: ParsedCertificate, context: CheckContext) => void | Promise<void>;
