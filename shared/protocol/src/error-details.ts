/**
 * The error codes and their details, as types alone: the page's client has them without a schema
 * library.
 */
import type { Purpose } from "./purpose-name.ts";

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
  /** Its worker ended while a call was under way, or it was updated under an open page. */
  "extension/interrupted": NoDetails;
  "extension/outdated": { readonly needed: number; readonly found: number };
  "host/missing": NoDetails;
  "host/forbidden": NoDetails;
  "host/crashed": NoDetails;
  "host/outdated": { readonly needed: number; readonly found: number };
  "pcsc/unavailable": NoDetails;
  "reader/none": NoDetails;
  /** The reader that was named, by the person's choice, is not connected. */
  "reader/away": { readonly reader: string };
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
  /** The organisation that manages this browser does not let the site use Tegata. */
  "origin/forbidden": NoDetails;
  "origin/insecure": NoDetails;
  "conversation/unknown": NoDetails;
  internal: NoDetails;
};

export type ErrorCode = keyof ErrorDetails;
