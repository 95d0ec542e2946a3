import type { Database, Queryable } from "./database.ts";

/** In order; a released one is never changed, only followed by another. */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE portal_user (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      authentication_certificate bytea NOT NULL,
      authentication_certificate_sha256 bytea NOT NULL UNIQUE,
      signature_certificate bytea NOT NULL,
      name text NOT NULL,
      sex text NOT NULL CHECK (sex IN ('male', 'female')),
      birth_date text NOT NULL,
      prefecture text NOT NULL,
      municipality text NOT NULL,
      town text NOT NULL,
      phone text NOT NULL,
      mail text NOT NULL,
      category text NOT NULL,
      residence_card_number text,
      registered_at timestamptz NOT NULL,
      authentication_id text UNIQUE,
      password_hash text
    )`,
    `CREATE TABLE portal_session (
      id_hash bytea PRIMARY KEY,
      data jsonb NOT NULL,
      expires_at timestamptz NOT NULL
    )`,
    "CREATE INDEX portal_session_expires_at ON portal_session (expires_at)",
    `CREATE TABLE password_link (
      token_hash bytea PRIMARY KEY,
      user_id bigint NOT NULL REFERENCES portal_user (id) ON DELETE CASCADE,
      purpose text NOT NULL CHECK (purpose IN ('first', 'forgotten')),
      expires_at timestamptz NOT NULL
    )`,
    "CREATE INDEX password_link_user_id ON password_link (user_id)",
    `CREATE TABLE rate_limit (
      key_hash bytea PRIMARY KEY,
      attempts integer NOT NULL,
      ends_at timestamptz NOT NULL
    )`,
    "CREATE INDEX rate_limit_ends_at ON rate_limit (ends_at)",
    `CREATE TABLE demo_mail (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      recipient text NOT NULL,
      subject text NOT NULL,
      body text NOT NULL,
      sent_at timestamptz NOT NULL
    )`,
  ],
  [
    `CREATE TABLE login_challenge (
      session_hash bytea NOT NULL,
      challenge text NOT NULL,
      expires_at timestamptz NOT NULL,
      PRIMARY KEY (session_hash, challenge)
    )`,
    "CREATE INDEX login_challenge_expires_at ON login_challenge (expires_at)",
    `CREATE TABLE application (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      user_id bigint NOT NULL REFERENCES portal_user (id) ON DELETE CASCADE,
      summary bytea NOT NULL,
      signature bytea NOT NULL,
      submitted_at timestamptz NOT NULL
    )`,
    "CREATE INDEX application_user_id ON application (user_id)",
  ],
];

/** Any number: processes that start together wait for one another. */
const LOCK = 20_260_401;

/** Brings the schema up to date. Safe to call from several processes at once. */
export function migrate(database: Database): Promise<void> {
  return database.transaction(async (transaction) => {
    await transaction.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    await transaction.query(
      "CREATE TABLE IF NOT EXISTS migration (version integer PRIMARY KEY, done_at timestamptz NOT NULL DEFAULT now())",
    );
    const [row] = await transaction.query<{ version: number | null }>(
      "SELECT max(version) AS version FROM migration",
    );
    const done = row?.version ?? 0;
    for (const [i, statements] of MIGRATIONS.entries()) {
      if (i + 1 > done) await apply(transaction, i + 1, statements);
    }
  });
}

async function apply(
  transaction: Queryable,
  version: number,
  statements: readonly string[],
): Promise<void> {
  for (const statement of statements) await transaction.query(statement);
  await transaction.query("INSERT INTO migration (version) VALUES ($1)", [version]);
}
