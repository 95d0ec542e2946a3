import type { Database, Queryable, Row } from "../../../portal/server/src/data/database.ts";

type Plan = {
  readonly "Node Type": string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly "Shared Hit Blocks": number;
  readonly "Shared Read Blocks": number;
  readonly Plans?: readonly Plan[];
};

/** One statement as PostgreSQL carried it out. */
export type Statement = {
  readonly sql: string;
  /** "Index Scan", "Seq Scan" and so on, of each table that was read. */
  readonly scans: readonly string[];
  /** Rows that were looked at, found or not. */
  readonly rows: number;
  readonly pages: number;
  readonly milliseconds: number;
};

/**
 * The same database, which explains each statement before it carries it out: what it did to the
 * rows is rolled back, and `seen` hears what it was.
 */
export const explaining = (database: Database, seen: (statement: Statement) => void): Database => ({
  ...database,
  async query<R extends Row = Row>(sql: string, values?: readonly unknown[]) {
    seen(await explain(database, sql, values));
    return database.query<R>(sql, values);
  },
});

class RolledBack extends Error {}

async function explain(
  database: Database,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Statement> {
  const explained: Statement[] = [];
  try {
    await database.transaction(async (transaction) => {
      explained.push(await explainIn(transaction, sql, values));
      throw new RolledBack();
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
  const [statement] = explained;
  if (!statement) throw new Error("unreachable: it was explained");
  return statement;
}

async function explainIn(
  transaction: Queryable,
  sql: string,
  values: readonly unknown[],
): Promise<Statement> {
  const [row] = await transaction.query<{
    "QUERY PLAN": readonly [{ Plan: Plan; "Execution Time": number }];
  }>(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`, values);
  if (!row) throw new Error("no plan");
  const [{ Plan: plan, "Execution Time": milliseconds }] = row["QUERY PLAN"];
  const scans = nodesOf(plan).filter((node) => node["Node Type"].endsWith("Scan"));
  return {
    sql,
    scans: scans.map((node) => node["Node Type"]),
    rows: scans.reduce((sum, node) => sum + rowsOf(node), 0),
    pages: plan["Shared Hit Blocks"] + plan["Shared Read Blocks"],
    milliseconds,
  };
}

const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

const rowsOf = (node: Plan): number =>
  (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"];
