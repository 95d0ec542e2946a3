import type { Queryable, Row } from "./database.ts";

export const CATEGORIES = ["self", "legal-representative", "family"] as const;
/** 利用者の区分: 外国人本人, 法定代理人, 配偶者・子・父又は母等. */
export type Category = (typeof CATEGORIES)[number];
export type Sex = "male" | "female";

export type Registration = {
  readonly name: string;
  readonly sex: Sex;
  /** YYYY-MM-DD. */
  readonly birthDate: string;
  readonly prefecture: string;
  readonly municipality: string;
  readonly town: string;
  readonly phone: string;
  readonly mail: string;
  readonly category: Category;
  readonly residenceCardNumber: string | null;
};

export type Certificates = { readonly authentication: Uint8Array; readonly signature: Uint8Array };

export type User = {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  readonly category: Category;
  /** 認証ID. Null until the password was set. */
  readonly authenticationId: string | null;
  readonly passwordHash: string | null;
};

const COLUMNS = "id::text, name, mail, category, authentication_id, password_hash";

type UserRow = Row & {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  readonly category: Category;
  readonly authentication_id: string | null;
  readonly password_hash: string | null;
};

const toUser = (row: UserRow | undefined): User | null =>
  row
    ? {
        id: row.id,
        name: row.name,
        mail: row.mail,
        category: row.category,
        authenticationId: row.authentication_id,
        passwordHash: row.password_hash,
      }
    : null;

/**
 * Adds a user, or replaces one of the same certificate who has not set a password yet: a mistyped
 * mail address must not shut a person out. Null when the certificate belongs to a full user.
 */
export async function addUser(
  database: Queryable,
  user: Registration,
  { certificates, sha256, at }: { certificates: Certificates; sha256: Uint8Array; at: Date },
): Promise<string | null> {
  await database.query(
    "DELETE FROM portal_user WHERE authentication_certificate_sha256 = $1 AND password_hash IS NULL",
    [sha256],
  );
  const [row] = await database.query<{ id: string }>(
    `INSERT INTO portal_user (authentication_certificate, authentication_certificate_sha256,
       signature_certificate, name, sex, birth_date, prefecture, municipality, town, phone, mail,
       category, residence_card_number, registered_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     ON CONFLICT (authentication_certificate_sha256) DO NOTHING
     RETURNING id::text`,
    [
      certificates.authentication,
      sha256,
      certificates.signature,
      user.name,
      user.sex,
      user.birthDate,
      user.prefecture,
      user.municipality,
      user.town,
      user.phone,
      user.mail,
      user.category,
      user.residenceCardNumber,
      at.toISOString(),
    ],
  );
  return row?.id ?? null;
}

export async function findUser(database: Queryable, id: string): Promise<User | null> {
  const [row] = await database.query<UserRow>(
    `SELECT ${COLUMNS} FROM portal_user WHERE id = $1::bigint`,
    [id],
  );
  return toUser(row);
}

/** By the SHA-256 of the authentication certificate. */
export async function findUserByCertificate(
  database: Queryable,
  sha256: Uint8Array,
): Promise<User | null> {
  const [row] = await database.query<UserRow>(
    `SELECT ${COLUMNS} FROM portal_user WHERE authentication_certificate_sha256 = $1`,
    [sha256],
  );
  return toUser(row);
}

export async function findUserByAuthenticationId(
  database: Queryable,
  authenticationId: string,
): Promise<User | null> {
  const [row] = await database.query<UserRow>(
    `SELECT ${COLUMNS} FROM portal_user WHERE authentication_id = $1`,
    [authenticationId],
  );
  return toUser(row);
}

/** Sets the password; the first time also the 認証ID, which stays the same ever after. */
export async function setPassword(
  database: Queryable,
  id: string,
  { passwordHash, newAuthenticationId }: { passwordHash: string; newAuthenticationId: string },
): Promise<User | null> {
  const [row] = await database.query<UserRow>(
    `UPDATE portal_user
     SET password_hash = $2, authentication_id = coalesce(authentication_id, $3)
     WHERE id = $1::bigint RETURNING ${COLUMNS}`,
    [id, passwordHash, newAuthenticationId],
  );
  return toUser(row);
}

/** The signature certificate that the user registered with. */
export async function signatureCertificateOf(
  database: Queryable,
  id: string,
): Promise<Uint8Array | null> {
  const [row] = await database.query<{ certificate: Uint8Array }>(
    "SELECT signature_certificate AS certificate FROM portal_user WHERE id = $1::bigint",
    [id],
  );
  return row ? Uint8Array.from(row.certificate) : null;
}

/** The certificates as they were stored, byte for byte. */
export async function certificatesOf(
  database: Queryable,
  authenticationId: string,
): Promise<Certificates | null> {
  const [row] = await database.query<{ authentication: Uint8Array; signature: Uint8Array }>(
    `SELECT authentication_certificate AS authentication, signature_certificate AS signature
     FROM portal_user WHERE authentication_id = $1`,
    [authenticationId],
  );
  return row
    ? {
        authentication: Uint8Array.from(row.authentication),
        signature: Uint8Array.from(row.signature),
      }
    : null;
}
