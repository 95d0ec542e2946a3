import { hashToken, newToken } from "../security/tokens.ts";
import type { Queryable } from "./database.ts";

export type LinkPurpose = "first" | "forgotten";
export type PasswordLink = { readonly userId: string; readonly purpose: LinkPurpose };

/** How long a link works, in days: the first one as on the real portal. */
export const LINK_DAYS: Readonly<Record<LinkPurpose, number>> = { first: 30, forgotten: 1 };

const DAY_MS = 86_400_000;

/** Makes a link; earlier ones of the user stop working. Only the hash of its token is kept. */
export async function addPasswordLink(
  database: Queryable,
  { userId, purpose, at }: PasswordLink & { readonly at: Date },
): Promise<string> {
  const token = newToken();
  const expires = new Date(at.getTime() + LINK_DAYS[purpose] * DAY_MS);
  await database.query("DELETE FROM password_link WHERE user_id = $1::bigint", [userId]);
  await database.query(
    `INSERT INTO password_link (token_hash, user_id, purpose, expires_at)
     VALUES ($1, $2::bigint, $3, $4)`,
    [hashToken(token), userId, purpose, expires.toISOString()],
  );
  return token;
}

/** Looks without using the link up. */
export async function findPasswordLink(
  database: Queryable,
  token: string,
  now: Date,
): Promise<PasswordLink | null> {
  const [row] = await database.query<{ userId: string; purpose: LinkPurpose }>(
    `SELECT user_id::text AS "userId", purpose FROM password_link
     WHERE token_hash = $1 AND expires_at > $2`,
    [hashToken(token), now.toISOString()],
  );
  return row ?? null;
}

/** One statement: of two uses at the same moment, one gets null. */
export async function usePasswordLink(
  database: Queryable,
  token: string,
  now: Date,
): Promise<PasswordLink | null> {
  const [row] = await database.query<{ userId: string; purpose: LinkPurpose }>(
    `DELETE FROM password_link WHERE token_hash = $1 AND expires_at > $2
     RETURNING user_id::text AS "userId", purpose`,
    [hashToken(token), now.toISOString()],
  );
  return row ?? null;
}
