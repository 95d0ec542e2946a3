import type { Queryable } from "../../../portal/server/src/data/database.ts";

/** As if that many people were registered and all of them were logging in just now. */
const FILL: readonly (readonly [string, string])[] = [
  [
    "portal_user",
    `INSERT INTO portal_user (authentication_certificate, authentication_certificate_sha256,
       signature_certificate, name, sex, birth_date, prefecture, municipality, town, phone, mail,
       category, registered_at)
     SELECT '\\x00', sha256(n::text::bytea), '\\x00', 'N', 'male', '1990-01-01', 'P', 'M', 'T',
       '0', 'a@b.example', 'self', now()
     FROM generate_series(1, $1::bigint) AS n ON CONFLICT DO NOTHING`,
  ],
  [
    "portal_session",
    `INSERT INTO portal_session (id_hash, data, expires_at)
     SELECT sha256(n::text::bytea), '{}', now() + interval '30 minutes'
     FROM generate_series(1, $1::bigint) AS n ON CONFLICT DO NOTHING`,
  ],
  [
    "login_challenge",
    `INSERT INTO login_challenge (session_hash, challenge, expires_at)
     SELECT sha256(n::text::bytea), 'C', now() + interval '30 minutes'
     FROM generate_series(1, $1::bigint) AS n ON CONFLICT DO NOTHING`,
  ],
  [
    "rate_limit",
    `INSERT INTO rate_limit (key_hash, attempts, ends_at)
     SELECT sha256(n::text::bytea), 1, now() + interval '30 minutes'
     FROM generate_series(1, $1::bigint) AS n ON CONFLICT DO NOTHING`,
  ],
];

/** Fills every table that a login touches up to this number of rows, and counts them. */
export async function fillTables(database: Queryable, rows: number): Promise<void> {
  for (const [table, statement] of FILL) {
    await database.query(statement, [rows]);
    await database.query(`VACUUM ANALYZE ${table}`);
  }
}
