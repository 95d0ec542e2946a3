/**
 * The page protocol of J-LIS's extension (利用者クライアントソフト Edge/Chrome ブラウザ利用版), as far
 * as it is public: DOM events with a JSON string as detail. Much of the contract is unknown, so
 * this door alone tolerates keys and values that it does not know.
 */
import * as z from "zod/mini";
import type { Purpose } from "./purpose.ts";

export const JLIS_REQUEST_EVENT = "launchJPKIApp";
export const JLIS_REPLY_EVENT = "recvJPKIMsg";

/** Longest detail that is read, in UTF-16 code units. */
export const JLIS_DETAIL_MAX = 64 * 1024;

/** "Nothing came of it": no host, no answer, cancelled. The only error code that pages know. */
export const JLIS_NO_ANSWER = "EW004JC200";

const KEYPAIR_DIVISIONS = { "01": "signature", "02": "authentication" } as const satisfies Record<
  string,
  Purpose
>;

/** `keypair_division` says which certificate; `mode` is copied into the answer as it came. */
const JlisDetail = z.looseObject({
  keypair_division: z.enum(["01", "02"]),
  mode: z.optional(z.unknown()),
});

export type JlisRequest = { readonly purpose: Purpose; readonly mode: unknown };

/** Reads a `launchJPKIApp` detail. Null when it is not a request that can be answered. */
export function parseJlisDetail(detail: string): JlisRequest | null {
  if (detail.length > JLIS_DETAIL_MAX) return null;
  let json: unknown;
  try {
    json = JSON.parse(detail);
  } catch {
    return null;
  }
  const parsed = JlisDetail.safeParse(json);
  if (!parsed.success) return null;
  return { purpose: KEYPAIR_DIVISIONS[parsed.data.keypair_division], mode: parsed.data.mode };
}

/** The answer that carries a certificate: base64 of the DER, without PEM lines. */
export function jlisSuccess(mode: unknown, certificate: string): string {
  return JSON.stringify({ mode, result: "0", certificate, errcode: "" });
}

/** The answer when nothing came of it. `mode` is left out when the request could not be read. */
export function jlisFailure(mode?: unknown): string {
  return JSON.stringify({ mode, result: "1", errcode: JLIS_NO_ANSWER });
}
