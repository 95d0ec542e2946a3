import type { Trust } from "@tegata/pki";
import type { Context, Hono } from "hono";
import type { Database } from "./data/database.ts";
import type { Mailer } from "./mail/mailer.ts";
import type { PortalSession } from "./session.ts";
import type { Lang } from "./texts/text.ts";

/** Everything from outside that the routes use. */
export type Services = {
  readonly database: Database;
  readonly mailer: Mailer;
  readonly trust: Trust;
  readonly now: () => Date;
  readonly log: Log;
  /** As the person's browser sees the portal; mails and cookies go by it, not by a header. */
  readonly publicUrl: string;
  /** False where mail goes out by SMTP: then there is no mailbox page. */
  readonly hasMailbox: boolean;
};

/** Events and codes, never names, addresses, numbers or certificates. */
export type Log = (event: string, details: Readonly<Record<string, string>>) => void;

export type PortalEnv = {
  Variables: {
    readonly services: Services;
    readonly session: PortalSession;
    readonly lang: Lang;
  };
};
export type PortalContext = Context<PortalEnv>;
export type PortalApp = Hono<PortalEnv>;
