import type { Queryable } from "./database.ts";

export type Application = {
  readonly summary: Uint8Array;
  /** DER of the detached CMS signature over the summary. */
  readonly signature: Uint8Array;
  readonly submittedAt: Date;
};

export async function addApplication(
  database: Queryable,
  userId: string,
  { summary, signature, submittedAt }: Application,
): Promise<string> {
  const [row] = await database.query<{ id: string }>(
    `INSERT INTO application (user_id, summary, signature, submitted_at)
     VALUES ($1::bigint, $2, $3, $4) RETURNING id::text`,
    [userId, summary, signature, submittedAt.toISOString()],
  );
  if (!row) throw new Error("unreachable: the row was inserted");
  return row.id;
}

/** Only the user's own. */
export async function findApplication(
  database: Queryable,
  userId: string,
  id: string,
): Promise<Application | null> {
  const [row] = await database.query<Application>(
    `SELECT summary, signature, submitted_at AS "submittedAt"
     FROM application WHERE id = $1::bigint AND user_id = $2::bigint`,
    [id, userId],
  );
  return row
    ? {
        summary: Uint8Array.from(row.summary),
        signature: Uint8Array.from(row.signature),
        submittedAt: new Date(row.submittedAt),
      }
    : null;
}
