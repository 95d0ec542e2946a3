/**
 * Messages between the extension's own pages (my card, change a password, self-check) and its
 * worker. No web page and no content script may send them: the worker checks the sender's origin.
 */
import * as z from "zod/mini";
import type { WireError } from "./errors.ts";
import { PinBytes } from "./fields.ts";
import type { CardState, HostResult } from "./host.ts";
import { Purpose } from "./purpose.ts";

/** Name of the port that carries one task, from `start` to `done` or `over`. */
export const OWN_PAGE_PORT = "own-page";

/** Signed in a test signature: an origin that no site can ever have (RFC 6761, 6.4). */
export const TEST_ORIGIN = "https://self-check.tegata.invalid";

/** What a password is asked for on a page of ours. */
export const OwnTask = z.enum(["certificate", "change-pin", "test-signature"]);
export type OwnTask = z.infer<typeof OwnTask>;

/** Our page → worker, over the port. */
export const OwnPageMessage = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("start"), task: OwnTask, purpose: Purpose }),
  /** One confirmation by the person: one VERIFY at most. `newPin` for `change-pin` alone. */
  z.strictObject({
    type: z.literal("submit"),
    pin: PinBytes,
    newPin: z.optional(PinBytes),
    lastTry: z.boolean(),
  }),
  /** The chosen reader is away: go on with any. */
  z.strictObject({ type: z.literal("any-reader") }),
]);
export type OwnPageMessage = z.infer<typeof OwnPageMessage>;

/** A test signature, for the page to check: see the `authenticate` message of the host. */
export type TestSignature = HostResult["authenticate"] & { readonly nonce: string };

export type OwnResult = {
  readonly certificate: HostResult["certificate"];
  readonly "change-pin": HostResult["change-pin"];
  readonly "test-signature": TestSignature;
};

/** Worker → our page. */
export type OwnPageCommand =
  | { readonly type: "card"; readonly card: CardState }
  /** The person can mend it and submit again. */
  | { readonly type: "failed"; readonly error: WireError }
  | { readonly type: "done"; readonly result: OwnResult[OwnTask] }
  /** Nothing to mend here: the conversation has ended. */
  | { readonly type: "over"; readonly error: WireError };

/** Asked once, answered once; no password. */
export const OwnPageQuery = z.discriminatedUnion("type", [
  /** `anyReader`: not only the one that the person chose, which is away. */
  z.strictObject({ type: z.literal("read-card"), anyReader: z.optional(z.literal(true)) }),
  z.strictObject({ type: z.literal("doctor") }),
]);
export type OwnPageQuery = z.infer<typeof OwnPageQuery>;

export type OwnPageAnswer<T extends OwnPageQuery["type"]> =
  | { readonly ok: true; readonly result: HostResult[T] }
  | { readonly ok: false; readonly error: WireError };
