/**
 * The Tegata door: what a page and the content script say to each other. Types and constants only,
 * so that the page's client and the content script stay small; `page.ts` has the schemas that the
 * worker parses with. Everything on the port is a JSON value; bytes are base64.
 */
import type { Purpose } from "./purpose-name.ts";

export const PAGE_PROTOCOL_VERSION = 1;

/** Longest call, as JSON, in UTF-16 code units: base64 of {@link DOCUMENTS_BYTES_MAX} and some. */
export const PAGE_CALL_MAX = 48 * 1024 * 1024;

/** `type` of what the content script sends for a longer call: its id is all that is passed on. */
export const TOO_LARGE = "too-large";

/** All documents of one call together. A browser passes on no message above 64 MiB. */
export const DOCUMENTS_BYTES_MAX = 32 * 1024 * 1024;

/** As many digests as the host signs after one password. */
export const DOCUMENTS_MAX = 16;

/**
 * Window messages, before there is a port. Both sides take one only when `event.source` is their
 * own window and `event.origin` their own origin.
 */
export type WindowMessage =
  /** Page → content script: who is there? */
  | { readonly tegata: 1; readonly type: "connect"; readonly id: string }
  /** Content script → page: the answer to that id; the message carries one MessagePort. */
  | { readonly tegata: 1; readonly type: "port"; readonly id: string }
  /** Content script → page, once when it starts: allowed just now, no reload needed. */
  | { readonly tegata: 1; readonly type: "available" };

/** Lower-case names of hash functions are refused: one spelling in every layer. */
export type DocumentDigestAlgorithm = "SHA-256" | "SHA-384" | "SHA-512";

export type PageDocument =
  /** `name` is shown to the person, with the size, the SHA-256 and the content. */
  | { readonly name: string; readonly bytes: string }
  /** The person is told that the content cannot be shown. */
  | {
      readonly name: string;
      readonly digest: { readonly algorithm: DocumentDigestAlgorithm; readonly value: string };
    };

export type SignatureFormat = "cms" | "pdf" | "xml" | "raw";

type Envelope = {
  readonly v: typeof PAGE_PROTOCOL_VERSION;
  readonly id: string;
  /** BCP 47 tag that the page prefers; what the person chose goes before it. */
  readonly lang?: string | undefined;
};

/** Page → content script, over the port. One reply to each, except `cancel`. */
export type PageCall = Envelope &
  (
    | { readonly type: "status" }
    | { readonly type: "certificate"; readonly purpose: Purpose }
    /** `challenge`: base64 of 32 bytes or more, 44 to 128 characters. Signed as this text. */
    | { readonly type: "authenticate"; readonly challenge: string }
    | {
        readonly type: "sign";
        readonly format: SignatureFormat;
        /** For `xml`: within the document's root, or apart from it. Default: enveloped. */
        readonly packaging?: "enveloped" | "detached" | undefined;
        readonly documents: readonly PageDocument[];
      }
    /** Answered at once; then a `card` event whenever a card comes or goes, until cancelled. */
    | { readonly type: "watch" }
    /** Ends the call of this id, which is answered with `request/cancelled`. */
    | { readonly type: "cancel" }
  );

/** What a failure brings to the page: never more than the page can act on. */
export type PageError = {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number | boolean>>;
  /** A sentence for the person, in their language, that says what to do next. */
  readonly message: string;
  /** Where what is missing or old can be had for this system and browser. */
  readonly link?: string | undefined;
};

export type CardPresence = "present" | "absent";

export type PageStatus = {
  /** Versions; `host` is null when the program on the computer does not answer. */
  readonly extension: string;
  readonly host: string | null;
  readonly card: CardPresence;
  /** The first thing that stands in the way of a login; absent when there is none. */
  readonly problem?: PageError | undefined;
};

/** web-eid:1.0: https://github.com/web-eid/web-eid-system-architecture-doc#token-format */
export type AuthToken = {
  /** Base64 of the certificate's DER. Not verified by anybody yet. */
  readonly unverifiedCertificate: string;
  readonly algorithm: "RS256";
  readonly signature: string;
  readonly format: "web-eid:1.0";
  readonly appVersion: string;
};

export type PageResult = {
  readonly status: PageStatus;
  readonly certificate: { readonly certificate: string };
  readonly authenticate: AuthToken;
  /** `signatures` in the order of the documents: CMS, whole PDF, XML, or the bare signature. */
  readonly sign: { readonly certificate: string; readonly signatures: readonly string[] };
  readonly watch: Readonly<Record<string, never>>;
};

/** Content script → page, over the port. */
export type PageReply =
  | { readonly v: 1; readonly id: string; readonly ok: true; readonly result: unknown }
  | { readonly v: 1; readonly id: string; readonly ok: false; readonly error: PageError }
  /** `id` is that of the `watch`. */
  | {
      readonly v: 1;
      readonly id: string;
      readonly event: "card";
      readonly card: CardPresence;
    };
