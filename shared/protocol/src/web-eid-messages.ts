/**
 * The page protocol of web-eid.js 2: https://github.com/web-eid/web-eid.js. Constants and types
 * only, so that the content script stays small; `web-eid.ts` has the schemas.
 *
 * A page posts `{action, …}` to its own window. The answers go to the same window and are matched
 * by the action's name: `<action>-ack` at once, then `<action>-success` or `<action>-failure`.
 */

export const WEB_EID_ACTION = /^web-eid:/;

/** Longest request, as JSON, in UTF-16 code units: a certificate and a hash, and room for both. */
export const WEB_EID_REQUEST_MAX = 16 * 1024;

/** `code` and `name` are those of web-eid.js, which makes its own error of them. */
export type WebEidError = {
  readonly code: string;
  readonly name: string;
  readonly message: string;
};
