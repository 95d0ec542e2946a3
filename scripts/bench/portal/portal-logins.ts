import { makePersonas } from "@tegata/virtual-card";
import { openPostgres } from "../../../portal/server/src/data/postgres-database.ts";
import { hashPassword } from "../../../portal/server/src/security/passwords.ts";
import { buildPortal } from "../../build/portal.ts";
import { PERSONAS } from "../../support/personas.ts";
import { startPostgres } from "../../support/postgres.ts";
import { type Benchmark, type Figure, median, spread } from "../benchmark.ts";
import { loginRates } from "./login-rates.ts";
import { loginStatements, sumOf } from "./login-work.ts";

const PASSWORD_RUNS = 10;
const PEOPLE = { few: 1000, many: 1_000_000 } as const;
/** Each is explained whole; the median is what counts. */
const EXPLAINED_LOGINS = 15;
/** The database may take so much longer for a million people: one more level of an index. */
const TIME_RATIO_MAX = 1.5;

/** Logins by token against one PostgreSQL; and what the database does at a thousand and a million. */
export const portalLogins: Benchmark = {
  name: "portal-logins",
  async run() {
    await Promise.all([buildPortal(), makePersonas(PERSONAS)]);
    using postgres = startPostgres();
    const figures = [...(await loginRates(postgres)), ...(await databaseWork(postgres.url))];
    return [...figures, await passwordHash()];
  },
};

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

/** All statements of a login, each as EXPLAIN saw it; none may read a table from end to end. */
async function databaseWork(databaseUrl: string): Promise<readonly Figure[]> {
  const [few, many] = [await work(databaseUrl, PEOPLE.few), await work(databaseUrl, PEOPLE.many)];
  const name = `among ${PEOPLE.few.toLocaleString("en")}`;
  const figure = (what: string, unit: Figure["unit"], key: "rows" | "pages" | "milliseconds") => ({
    what: `login among ${PEOPLE.many.toLocaleString("en")} people, ${many.statements} statements: ${what}`,
    ours: many[key],
    unit,
    peer: { name, value: few[key] },
  });
  return [
    { ...figure("rows read", "rows", "rows"), aim: { of: "ratio", atMost: 1 } },
    figure("pages read", "pages", "pages"),
    {
      ...figure("time in the database", "ms", "milliseconds"),
      aim: { of: "ratio", atMost: TIME_RATIO_MAX },
    },
  ];
}

async function work(databaseUrl: string, people: number) {
  const database = openPostgres(databaseUrl);
  try {
    const logins = await loginStatements(database, { logins: EXPLAINED_LOGINS, people });
    for (const { scans, sql } of logins.at(-1) ?? []) {
      if (scans.includes("Seq Scan")) throw new Error(`a whole table is read: ${sql}`);
    }
    const medianOf = (what: "rows" | "pages" | "milliseconds") =>
      median(logins.map((statements) => sumOf(statements, what)));
    return {
      statements: logins.at(-1)?.length ?? 0,
      rows: medianOf("rows"),
      pages: medianOf("pages"),
      milliseconds: medianOf("milliseconds"),
    };
  } finally {
    await database.close();
  }
}
