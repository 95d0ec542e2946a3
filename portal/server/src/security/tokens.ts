import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";

const TOKEN_BYTES = 32;

/** 256 random bits, fit for a cookie or an address. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString("base64url");

/** What is kept of a token: whoever reads the database cannot use it. */
export const hashToken = (token: string): Uint8Array =>
  Uint8Array.from(createHash("sha256").update(token).digest());

/** Without letters and digits that look alike. */
const ID_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const ID_LENGTH = 10;

/** A new 認証ID. */
export const newAuthenticationId = (): string =>
  Array.from({ length: ID_LENGTH }, () => ID_ALPHABET[randomInt(ID_ALPHABET.length)]).join("");

/**
 * The CSRF token of a session, derived from the cookie, which no other site can read. Nothing has
 * to be stored for it.
 */
export const csrfToken = (session: string): string =>
  createHash("sha256").update(`csrf ${session}`).digest("base64url");

export function equalTokens(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
