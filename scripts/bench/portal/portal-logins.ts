import { createHash } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { cpus } from "node:os";
import { makePersonas } from "@tegata/virtual-card";
import pg from "pg";
import { hashPassword } from "../../../portal/server/src/security/passwords.ts";
import { buildPortal } from "../../build/portal.ts";
import { PERSONAS, persona } from "../../support/personas.ts";
import { type Benchmark, type Figure, median, spread } from "../benchmark.ts";
import { type Holder, holderOf, logIn } from "./log-in.ts";
import { type PortalProcess, PUBLIC_URL, startPortalProcess } from "./portal-process.ts";
import { startPostgres } from "./postgres.ts";

const LOGINS = 240;
const AT_ONCE = 8;
const PASSWORD_RUNS = 10;
const USERS = [1000, 1_000_000] as const;

/** Logins by token against one PostgreSQL; and what the database does at a thousand and a million. */
export const portalLogins: Benchmark = {
  name: "portal-logins",
  async run() {
    await Promise.all([buildPortal(), makePersonas(PERSONAS)]);
    using postgres = startPostgres();
    const figures: Figure[] = [];
    for (const count of [1, 2, 4]) figures.push(await loginsPerSecond(postgres.url, count));
    for (const users of USERS) figures.push(...(await databaseWork(postgres.url, users)));
    figures.push(await passwordHash());
    return figures;
  },
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function loginsPerSecond(databaseUrl: string, count: number): Promise<Figure> {
  const portals: PortalProcess[] = [];
  try {
    for (let index = 0; index < count; index += 1) {
      portals.push(await startPortalProcess(databaseUrl, await freePort()));
    }
    const holder = await registered(databaseUrl);
    await logInOften(portals, holder, LOGINS / 4);
    const started = performance.now();
    await logInOften(portals, holder, LOGINS);
    const seconds = (performance.now() - started) / 1000;
    return {
      what: `logins by token, ${count} portal process(es), ${cpus().length} cores in all`,
      ours: LOGINS / seconds,
      unit: "per second",
    };
  } finally {
    for (const portal of portals) await portal[Symbol.asyncDispose]();
  }
}

/** In turn to each portal, some at once, as people come. */
async function logInOften(
  portals: readonly PortalProcess[],
  holder: Holder,
  logins: number,
): Promise<void> {
  let next = 0;
  const person = async (): Promise<void> => {
    for (let own = next++; own < logins; own = next++) {
      await logIn(portals[own % portals.length]?.url ?? "", PUBLIC_URL, holder);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, person));
}

/** Puts the synthetic person into the database as if they had registered. */
async function registered(databaseUrl: string): Promise<Holder> {
  const { authentication, signature } = await persona("resident");
  if (!authentication || !signature) throw new Error("the resident has both certificates");
  const der = Buffer.from(authentication.certificate, "base64");
  await withClient(databaseUrl, (client) =>
    client.query(
      `INSERT INTO portal_user (authentication_certificate, authentication_certificate_sha256,
         signature_certificate, name, sex, birth_date, prefecture, municipality, town, phone, mail,
         category, registered_at, authentication_id, password_hash)
       VALUES ($1, $2, $3, 'N', 'male', '1990-01-01', 'P', 'M', 'T', '0', 'a@b.example', 'self',
         now(), 'BENCH', 'none') ON CONFLICT DO NOTHING`,
      [
        der,
        createHash("sha256").update(der).digest(),
        Buffer.from(signature.certificate, "base64"),
      ],
    ),
  );
  return holderOf(authentication);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What a login with a portal's own password costs besides: one with a token has none of it. */
async function passwordHash(): Promise<Figure> {
  const times: number[] = [];
  for (let run = 0; run < PASSWORD_RUNS; run += 1) {
    const started = performance.now();
    await hashPassword("correct horse battery");
    times.push(performance.now() - started);
  }
  const what = "hash of a portal's own password, not part of a login by token";
  return { what, ours: median(times), unit: "ms", spread: spread(times) };
}

type Plan = {
  readonly "Node Type": string;
  readonly "Actual Rows": number;
  readonly "Shared Hit Blocks": number;
  readonly "Shared Read Blocks": number;
};

/** The one statement of a login whose table grows with the users; it must go by the index. */
async function databaseWork(databaseUrl: string, users: number): Promise<readonly Figure[]> {
  return withClient(databaseUrl, async (client) => {
    await client.query(
      `INSERT INTO portal_user (authentication_certificate, authentication_certificate_sha256,
         signature_certificate, name, sex, birth_date, prefecture, municipality, town, phone, mail,
         category, registered_at)
       SELECT '\\x00', sha256(n::text::bytea), '\\x00', 'N', 'male', '1990-01-01', 'P', 'M', 'T',
         '0', 'a@b.example', 'self', now()
       FROM generate_series((SELECT count(*) + 1 FROM portal_user), $1::bigint) AS n
       ON CONFLICT DO NOTHING`,
      [users],
    );
    await client.query("VACUUM ANALYZE portal_user");
    const wanted = createHash("sha256").update("500").digest();
    const explain = `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) SELECT id::text, name, mail, category,
      authentication_id, password_hash FROM portal_user WHERE authentication_certificate_sha256 = $1`;
    // Once to warm the cache, as a portal in use has it.
    await client.query(explain, [wanted]);
    const { rows } = await client.query<{
      "QUERY PLAN": [{ Plan: Plan; "Execution Time": number }];
    }>(explain, [wanted]);
    const [{ Plan: plan, "Execution Time": time } = {} as never] = rows[0]?.["QUERY PLAN"] ?? [];
    if (plan["Node Type"] !== "Index Scan")
      throw new Error(`a ${plan["Node Type"]} finds the user`);
    const among = `the user among ${users.toLocaleString("en")}, by index scan`;
    return [
      { what: `${among}: rows read`, ours: plan["Actual Rows"], unit: "rows" },
      { what: `${among}: pages read`, ours: plan["Shared Hit Blocks"], unit: "pages" },
      { what: `${among}: time in the database`, ours: time, unit: "ms" },
    ];
  });
}
