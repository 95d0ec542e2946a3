import type { Queryable } from "./database.ts";

export type DemoMail = {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly sentAt: Date;
};

const SHOWN_MAX = 50;

export async function addDemoMail(database: Queryable, mail: Omit<DemoMail, "id">): Promise<void> {
  await database.query(
    "INSERT INTO demo_mail (recipient, subject, body, sent_at) VALUES ($1, $2, $3, $4)",
    [mail.recipient, mail.subject, mail.body, mail.sentAt.toISOString()],
  );
}

/** Newest first. */
export function listDemoMails(database: Queryable): Promise<readonly DemoMail[]> {
  return database.query<DemoMail>(
    `SELECT id::text, recipient, subject, body, sent_at AS "sentAt"
     FROM demo_mail ORDER BY demo_mail.id DESC LIMIT $1`,
    [SHOWN_MAX],
  );
}
