import { createTransport, type Transport } from "nodemailer";
import type { Queryable } from "../data/database.ts";
import { addDemoMail } from "../data/demo-mails.ts";

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

export interface Mailer {
  /** Throws when the mail was not taken. */
  send(mail: Mail): Promise<void>;
}

const FROM = { name: "在留申請デモ / Residence demo", address: "no-reply@portal.invalid" };

/** Real mail, by an address such as `smtps://user:password@mail.example/`. */
export function smtpMailer(url: string, from: string = FROM.address): Mailer {
  return mailer(createTransport(url), { ...FROM, address: from });
}

/** Mail that stays here: the demo's mailbox page shows it. */
export function mailboxMailer(database: Queryable, now: () => Date): Mailer {
  const transport: Transport<null> = {
    name: "demo-mailbox",
    version: "1",
    send({ data }, done) {
      const mail = {
        recipient: text(data.to),
        subject: text(data.subject),
        body: text(data.text),
        sentAt: now(),
      };
      addDemoMail(database, mail).then(
        () => {
          done(null, null);
        },
        (error: unknown) => {
          done(error instanceof Error ? error : new Error("the mailbox failed"), null);
        },
      );
    },
  };
  return mailer(createTransport(transport), FROM);
}

function mailer(
  transport: { sendMail(mail: object): Promise<unknown> },
  from: { readonly name: string; readonly address: string },
): Mailer {
  return {
    async send(mail) {
      await transport.sendMail({ from, ...mail });
    },
  };
}

/** Our own mails have text there; nodemailer would take streams and lists as well. */
const text = (value: unknown): string => (typeof value === "string" ? value : "");
