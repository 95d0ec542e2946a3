import { hashToken } from "../security/tokens.ts";
import type { Queryable } from "./database.ts";

/** What the portal remembers of a browser between two requests. Lives in the database only. */
export type SessionData = {
  readonly registration?: {
    /** Base64 of the DER, as verified. */
    readonly authentication: string;
    readonly signature: string;
    /** STEP 1 as it was sent. */
    readonly form?: Readonly<Record<string, string>>;
  };
  /** STEP 3: where the mail went. */
  readonly registered?: { readonly mail: string };
  /** The card was shown; 認証ID and password are still to come. */
  readonly cardShown?: { readonly userId: string };
  readonly signedIn?: {
    readonly userId: string;
    /** The card signed for this login. */
    readonly byCard?: true;
    /** An application that waits for its signature: the text as it was shown. */
    readonly summary?: string;
  };
  /** Of whom the page after a set password speaks. */
  readonly passwordSet?: { readonly userId: string; readonly purpose: "first" | "forgotten" };
};

const MINUTES = 30;
const MINUTE_MS = 60_000;

export async function loadSession(
  database: Queryable,
  token: string,
  now: Date,
): Promise<SessionData> {
  const [row] = await database.query<{ data: SessionData }>(
    "SELECT data FROM portal_session WHERE id_hash = $1 AND expires_at > $2",
    [hashToken(token), now.toISOString()],
  );
  return row?.data ?? {};
}

/** Stores, and sweeps out what has expired. */
export async function saveSession(
  database: Queryable,
  token: string,
  { data, now }: { readonly data: SessionData; readonly now: Date },
): Promise<void> {
  const expires = new Date(now.getTime() + MINUTES * MINUTE_MS);
  await database.query(
    `INSERT INTO portal_session (id_hash, data, expires_at) VALUES ($1, $2::jsonb, $3)
     ON CONFLICT (id_hash) DO UPDATE SET data = excluded.data, expires_at = excluded.expires_at`,
    [hashToken(token), JSON.stringify(data), expires.toISOString()],
  );
  await database.query("DELETE FROM portal_session WHERE expires_at <= $1", [now.toISOString()]);
}

export async function deleteSession(database: Queryable, token: string): Promise<void> {
  await database.query("DELETE FROM portal_session WHERE id_hash = $1", [hashToken(token)]);
}
