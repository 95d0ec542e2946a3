/**
 * Messages between the parts of the extension, over runtime ports named by `extension-ports.ts`:
 * content script ↔ worker (one port per request), frame holder ↔ worker and PIN screen ↔ worker
 * (one port per prompt). The worker parses everything that it receives with these schemas.
 */
import * as z from "zod/mini";
import { base64Length } from "./bytes.ts";
import { ExactDigest } from "./digest.ts";
import type { WireError } from "./errors.ts";
import { HELLO, LOAD_DOORS } from "./extension-ports.ts";
import { Id, PinBytes } from "./fields.ts";
import type { CardState, HostResult } from "./host.ts";
import { JLIS_DETAIL_MAX } from "./jlis-events.ts";
import {
  DOCUMENTS_BYTES_MAX,
  DOCUMENTS_MAX,
  PAGE_CALL_MAX,
  type PageDocument,
  type SignatureFormat,
} from "./page-messages.ts";
import type { Purpose } from "./purpose.ts";
import { WEB_EID_REQUEST_MAX } from "./web-eid-messages.ts";

export { HELLO, LOAD_DOORS, PORT } from "./extension-ports.ts";

const pageRequest = <D extends string>(door: D, detailMax: number) =>
  z.strictObject({
    type: z.literal("request"),
    door: z.literal(door),
    detail: z.string().check(z.maxLength(detailMax)),
    /**
     * The number of the gesture in this document that this request may have come from: it rises
     * with every click or key, and is 0 when there was none in the last seconds.
     */
    gesture: z.int().check(z.minimum(0)),
  });

/** Content script → worker: what the page asked for, unread. The door says whose words they are. */
export const PageRequest = z.discriminatedUnion("door", [
  pageRequest("j-lis", JLIS_DETAIL_MAX),
  pageRequest("tegata", PAGE_CALL_MAX),
  pageRequest("web-eid", WEB_EID_REQUEST_MAX),
]);
export type PageRequest = z.infer<typeof PageRequest>;
export type Door = PageRequest["door"];

/** Content script → worker: the page no longer wants this request; it is still answered. */
export const PageCancel = z.strictObject({ type: z.literal("cancel") });
export type PageCancel = z.infer<typeof PageCancel>;

/** Content script → worker: whether another client answered the probe in this document. */
export const ProbeReport = z.strictObject({ type: z.literal("probed"), heard: z.boolean() });
export type ProbeReport = z.infer<typeof ProbeReport>;

/** Worker → content script. */
export type PageCommand =
  /** Find out whether the official client listens in this document. */
  | { readonly type: "probe" }
  /** Let the page's event go on to the other client; ends the request. */
  | { readonly type: "pass-on" }
  /** News in the door's own words, while a request goes on. */
  | { readonly type: "event"; readonly detail: string }
  /** The answer in the door's own words; ends the request. */
  | { readonly type: "answer"; readonly detail: string };

/** Worker → frame holder. */
export type FrameCommand =
  /** Show this address as a frame over the page. It is good for one frame, once. */
  { readonly type: "open"; readonly url: string } | { readonly type: "close" };

/**
 * Why a frame was given up for a window: something lies over it (`covered`), a style of the page
 * changes how it looks (`restyled`), it is not where it belongs (`displaced`), the keyboard was
 * taken away twice (`focus`), or the page keeps its guard from running (`stalled`).
 */
export const MoveReason = z.enum(["covered", "restyled", "displaced", "focus", "stalled"]);
export type MoveReason = z.infer<typeof MoveReason>;

/**
 * Frame holder → PIN screen in its frame, with every frame that the page draws, over a message
 * channel of their own. `at`: milliseconds by the holder's clock; `fault`: null while all is well.
 */
export const GuardBeat = z.strictObject({
  at: z.number(),
  fault: z.nullable(z.enum(["restyled", "displaced"])),
});
export type GuardBeat = z.infer<typeof GuardBeat>;

/** Frame holder → PIN screen: hands over the channel. The ticket says that it is our holder. */
export const GuardHello = z.strictObject({ ticket: Id });

/** What a signature adds to its document, at most. */
const SIGNATURE_BYTES_MAX = 64 * 1024;

/** In base64, all signed documents together; a browser passes on no message above 64 MiB. */
const SIGNED_MAX = base64Length(DOCUMENTS_BYTES_MAX + DOCUMENTS_MAX * SIGNATURE_BYTES_MAX);

const Signatures = z.array(z.base64().check(z.minLength(1), z.maxLength(SIGNED_MAX))).check(
  z.minLength(1),
  z.maxLength(DOCUMENTS_MAX),
  z.refine((all) => all.reduce((sum, { length }) => sum + length, 0) <= SIGNED_MAX),
);

/** PIN screen → worker. */
export const PromptMessage = z.discriminatedUnion("type", [
  /** First message: the ticket from the screen's own address. */
  z.strictObject({ type: z.literal("ticket"), ticket: Id }),
  /** The person wants to go on with a request that came without a gesture of theirs. */
  z.strictObject({ type: z.literal("go-on") }),
  /** `lastTry`: the person has typed the confirmation that the last try needs. */
  z.strictObject({ type: z.literal("submit"), pin: PinBytes, lastTry: z.boolean() }),
  z.strictObject({ type: z.literal("cancel") }),
  /** The chosen reader is away: go on with any. */
  z.strictObject({ type: z.literal("any-reader") }),
  /** The guard of the frame has failed: go on in a window. */
  z.strictObject({ type: z.literal("move"), why: MoveReason }),
  /** The person wants no more prompts of this site. */
  z.strictObject({ type: z.literal("block") }),
  /** All documents are read, can be signed, and are shown. No card is touched before it. */
  z.strictObject({ type: z.literal("read") }),
  /** Ends the prompt. Which document cannot be signed; null: a fault of ours. */
  z.strictObject({
    type: z.literal("unsignable"),
    document: z.nullable(z.int().check(z.minimum(0), z.maximum(DOCUMENTS_MAX - 1))),
  }),
  /** The answer to `build`: one for each document, in their order. */
  z.strictObject({
    type: z.literal("built"),
    digests: z.array(ExactDigest).check(z.minLength(1), z.maxLength(DOCUMENTS_MAX)),
  }),
  /** The answer to `finish`: one for each document, in their order. */
  z.strictObject({ type: z.literal("finished"), signatures: Signatures }),
]);
export type PromptMessage = z.infer<typeof PromptMessage>;

/** What is to be signed, as the site gave it and the worker has checked it. */
export type ToSign = {
  readonly format: SignatureFormat;
  /** Of `xml` alone. */
  readonly packaging: "enveloped" | "detached";
  readonly documents: readonly PageDocument[];
};

/** What the site is to get: which words the prompt says it with. */
export type PromptTask = "certificate" | "authenticate" | "sign";

/** What a prompt is about. `origin` is as the browser gave it; no `task`: a certificate. */
export type PromptSubject = {
  readonly origin: string;
  readonly purpose: Purpose;
  readonly task?: PromptTask;
};

/** Worker → PIN screen. */
export type PromptCommand =
  /** Who asks, with one button to go on. No card is touched before it. */
  | { readonly type: "who-asks"; readonly subject: PromptSubject }
  /** With documents the screen first reads them, and says `read` or `unsignable`. */
  | { readonly type: "ask-pin"; readonly subject: PromptSubject; readonly toSign?: ToSign }
  /** The password was right: make the containers that name this certificate (base64 of DER). */
  | { readonly type: "build"; readonly certificate: string }
  /** The card's signatures of the digests that were `built`, as base64. */
  | { readonly type: "finish"; readonly signatures: readonly string[] }
  | { readonly type: "card"; readonly card: CardState }
  /** The submitted password was not accepted or the card was lost: the screen stays. */
  | { readonly type: "failed"; readonly error: WireError }
  /** Nothing that the person can mend here: a sentence, and one button to close. */
  | { readonly type: "notice"; readonly origin: string; readonly error: WireError }
  /** This window goes on where a frame was given up. */
  | { readonly type: "moved"; readonly why: MoveReason }
  | { readonly type: "done" };

/** One-off messages to the worker, from content scripts (the first two) and our own pages. */
export const Query = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal(HELLO) }),
  z.strictObject({ type: z.literal(LOAD_DOORS) }),
  z.strictObject({ type: z.literal("overview") }),
]);
export type Query = z.infer<typeof Query>;

/**
 * The answer to `hello`: what a content script has to say when the worker is gone and can put
 * nothing into words any more, in the person's language.
 */
export type LastWords = {
  /** This script has outlived its extension. */
  readonly reload: string;
  /** The worker ended in the middle of a request. */
  readonly interrupted: string;
  /** The page has more under way than anybody needs. */
  readonly busy: string;
};

/** State at a glance, for the popup: the host, and its readers and cards when it answers. */
export type Overview =
  | { readonly host: "ready"; readonly version: string; readonly status: HostResult["status"] }
  | { readonly host: "failed"; readonly error: WireError };
