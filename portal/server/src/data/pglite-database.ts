import { PGlite } from "@electric-sql/pglite";
import type { Database, Queryable, Row } from "./database.ts";

type Runner = Pick<PGlite, "query">;

const queryable = (runner: Runner): Queryable => ({
  async query<R extends Row>(sql: string, values: readonly unknown[] = []) {
    return (await runner.query<R>(sql, [...values])).rows;
  },
});

/** PostgreSQL inside this process: in memory, or kept in a folder. One process at a time. */
export async function openPglite(folder?: string): Promise<Database> {
  const database = await PGlite.create(folder);
  return {
    ...queryable(database),
    transaction: (work) => database.transaction((transaction) => work(queryable(transaction))),
    close: () => database.close(),
  };
}
