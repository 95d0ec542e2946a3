/**
 * The page protocol of J-LIS's extension (利用者クライアントソフト Edge/Chrome ブラウザ利用版), as far
 * as it is public: DOM events with a JSON string as detail. Much of the contract is unknown, so
 * this door alone tolerates keys and values that it does not know.
 */
import * as z from "zod/mini";
import { JLIS_DETAIL_MAX } from "./jlis-events.ts";
import type { Purpose } from "./purpose.ts";

export {
  JLIS_DETAIL_MAX,
  JLIS_NO_ANSWER,
  JLIS_REPLY_EVENT,
  JLIS_REQUEST_EVENT,
  jlisFailure,
} from "./jlis-events.ts";

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
