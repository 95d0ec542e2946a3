/** Schemas of the Web eID door, for the worker. What the library adds to a message is not read. */
import * as z from "zod/mini";
import { Base64 } from "./fields.ts";
import { DigestAlgorithm, Nonce } from "./host.ts";
import { WEB_EID_REQUEST_MAX } from "./web-eid-messages.ts";

const options = z.optional(
  z.looseObject({
    lang: z.optional(z.string().check(z.maxLength(35), z.regex(/^[A-Za-z0-9-]*$/))),
  }),
);

/** A page protocol of others: what we do not know is let by, as in the J-LIS door. */
export const WebEidRequest = z.discriminatedUnion("action", [
  z.looseObject({ action: z.literal("web-eid:status"), options }),
  z.looseObject({ action: z.literal("web-eid:authenticate"), challengeNonce: Nonce, options }),
  z.looseObject({ action: z.literal("web-eid:get-signing-certificate"), options }),
  z.looseObject({
    action: z.literal("web-eid:sign"),
    certificate: Base64,
    hash: Base64,
    hashFunction: DigestAlgorithm,
    options,
  }),
]);
export type WebEidRequest = z.infer<typeof WebEidRequest>;

export const WEB_EID_ACTIONS = WebEidRequest.def.options.map(
  (option) => option.shape.action.def.values[0],
);

/** Null when it is no request that can be served. */
export function parseWebEidRequest(text: string): WebEidRequest | null {
  if (text.length > WEB_EID_REQUEST_MAX) return null;
  try {
    const parsed = WebEidRequest.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
