/**
 * Names and the failure answer of the J-LIS page protocol, without a schema library: the content
 * script, which loads on every page of the portal, needs no more than this.
 */
export const JLIS_REQUEST_EVENT = "launchJPKIApp";
export const JLIS_REPLY_EVENT = "recvJPKIMsg";

/** Longest detail that is read, in UTF-16 code units. */
export const JLIS_DETAIL_MAX = 64 * 1024;

/** "Nothing came of it": no host, no answer, cancelled. The only error code that pages know. */
export const JLIS_NO_ANSWER = "EW004JC200";

/** The answer when nothing came of it. `mode` is left out when the request could not be read. */
export function jlisFailure(mode?: unknown): string {
  return JSON.stringify({ mode, result: "1", errcode: JLIS_NO_ANSWER });
}
