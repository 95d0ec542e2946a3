import { existsSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { createApp } from "./app.tsx";
import { loadTrustFolder } from "./certificates/load-trust-folder.ts";
import type { Log, Services } from "./context.ts";
import type { Database } from "./data/database.ts";
import { type DemoMail, listDemoMails } from "./data/demo-mails.ts";
import { migrate } from "./data/migrations.ts";
import { openPglite } from "./data/pglite-database.ts";
import { openPostgres } from "./data/postgres-database.ts";
import { type Certificates, certificatesOf } from "./data/users.ts";
import { type Mailer, mailboxMailer, smtpMailer } from "./mail/mailer.ts";

export type PortalOptions = {
  /** Holds `authentication-ca*.der` and `signature-ca*.der` (or .cer, .pem). */
  readonly trustFolder: string;
  /** 0, the default, takes a free port. Loopback only; a proxy in front brings TLS. */
  readonly port?: number;
  /**
   * Trusts CAs that are none of J-LIS's own, and says so on every page. On by default: this is a
   * demo, and its cards are virtual.
   */
  readonly testMode?: boolean;
  /** `postgres://…`. Without it a database inside this process. */
  readonly databaseUrl?: string;
  /** One that is open already, instead of both; the portal closes it. */
  readonly database?: Database;
  /** Where the embedded database is kept. Without it in memory only. */
  readonly dataFolder?: string;
  /** For a quick start of a database in memory: what `emptyPglite` has made. */
  readonly emptyDatabase?: Blob;
  /** `smtp://…` or `smtps://…`. Without it mail goes to the demo's mailbox page. */
  readonly smtpUrl?: string;
  readonly mailFrom?: string;
  /** As people's browsers see the portal. Default: http://localhost and the port. */
  readonly publicUrl?: string;
  readonly now?: () => Date;
  /** Events and codes; never personal data. Silent by default. */
  readonly log?: Log;
  readonly assets?: string;
};

export type Portal = AsyncDisposable & {
  readonly url: string;
  /** On loopback: where a proxy in front sends requests. */
  readonly port: number;
  /** The two certificates that were stored for a user, byte for byte. Null for an unknown 認証ID. */
  storedCertificates(authenticationId: string): Promise<Certificates | null>;
  /** What the mailbox page shows, newest first. */
  mails(): Promise<readonly DemoMail[]>;
  close(): Promise<void>;
};

const ASSETS = fileURLToPath(new URL("../../web/dist", import.meta.url));

/** Starts the demo residence portal. Ready to answer when it resolves. */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  const assets = options.assets ?? ASSETS;
  if (!existsSync(assets)) throw new Error(`no ${assets}: run "npm run build" first`);
  const trust = await loadTrustFolder(options.trustFolder, options.testMode ?? true);
  const now = options.now ?? (() => new Date());
  const database = await openDatabase(options);
  const unbound = {
    database,
    mailer: makeMailer(options, database, now),
    trust,
    now,
    log: options.log ?? (() => undefined),
    hasMailbox: options.smtpUrl === undefined,
  };
  try {
    return await listen(unbound, { ...options, assets });
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openDatabase(options: PortalOptions): Promise<Database> {
  const { databaseUrl, dataFolder, emptyDatabase } = options;
  const database =
    options.database ??
    (databaseUrl === undefined
      ? await openPglite(dataFolder, emptyDatabase)
      : openPostgres(databaseUrl));
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

const makeMailer = (
  { smtpUrl, mailFrom }: PortalOptions,
  database: Database,
  now: () => Date,
): Mailer => (smtpUrl === undefined ? mailboxMailer(database, now) : smtpMailer(smtpUrl, mailFrom));

async function listen(
  unbound: Omit<Services, "publicUrl">,
  options: PortalOptions & { readonly assets: string },
): Promise<Portal> {
  let answer: (request: Request, env: object) => Response | Promise<Response> = () =>
    new Response(null, { status: 503 });
  const server = serve({
    fetch: (request, env) => answer(request, env),
    hostname: "127.0.0.1",
    port: options.port ?? 0,
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", reject);
  });
  const { port } = server.address() as AddressInfo;
  const publicUrl = options.publicUrl ?? `http://localhost:${port}`;
  const app = createApp({ ...unbound, publicUrl }, options.assets);
  answer = (request, env) => app.fetch(request, env);
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await unbound.database.close();
  };
  return {
    url: publicUrl,
    port,
    storedCertificates: (authenticationId) => certificatesOf(unbound.database, authenticationId),
    mails: () => listDemoMails(unbound.database),
    close,
    [Symbol.asyncDispose]: close,
  };
}
