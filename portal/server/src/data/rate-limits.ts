import { hashToken } from "../security/tokens.ts";
import type { Queryable } from "./database.ts";

export type RateLimit = { readonly attempts: number; readonly minutes: number };

const MINUTE_MS = 60_000;

/**
 * Counts an attempt and says whether it is within the limit. Counted before the work it guards, in
 * one statement, so that attempts at the same moment cannot slip through together.
 */
export async function countAttempt(
  database: Queryable,
  key: string,
  { limit, now }: { readonly limit: RateLimit; readonly now: Date },
): Promise<boolean> {
  const ends = new Date(now.getTime() + limit.minutes * MINUTE_MS);
  const [row] = await database.query<{ attempts: number }>(
    `INSERT INTO rate_limit AS r (key_hash, attempts, ends_at) VALUES ($1, 1, $2)
     ON CONFLICT (key_hash) DO UPDATE SET
       attempts = CASE WHEN r.ends_at <= $3 THEN 1 ELSE r.attempts + 1 END,
       ends_at = CASE WHEN r.ends_at <= $3 THEN excluded.ends_at ELSE r.ends_at END
     RETURNING attempts`,
    [hashToken(key), ends.toISOString(), now.toISOString()],
  );
  return (row?.attempts ?? 1) <= limit.attempts;
}

export async function forgetAttempts(database: Queryable, key: string): Promise<void> {
  await database.query("DELETE FROM rate_limit WHERE key_hash = $1", [hashToken(key)]);
}
