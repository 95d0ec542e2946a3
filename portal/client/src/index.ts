import { TegataClient } from "./tegata-client.ts";

export type { ErrorCode, ErrorDetails } from "@tegata/protocol/error-details";
export type {
  AuthToken,
  CardPresence,
  DocumentDigestAlgorithm,
  SignatureFormat,
} from "@tegata/protocol/page-messages";
export type { CallOptions } from "./connection.ts";
export type { SignDocument } from "./documents.ts";
export { type Signed, type SignOptions, type Status, TegataClient } from "./tegata-client.ts";
export { isTegataError, TegataError } from "./tegata-error.ts";

/** The client of this page. Made on a server it does nothing, and nothing is sent before a call. */
export const tegata = new TegataClient(globalThis as unknown as Window);
