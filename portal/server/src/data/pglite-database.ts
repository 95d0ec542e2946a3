import { PGlite } from "@electric-sql/pglite";
import type { Database, Queryable, Row } from "./database.ts";

type Runner = Pick<PGlite, "query">;

const queryable = (runner: Runner): Queryable => ({
  async query<R extends Row>(sql: string, values: readonly unknown[] = []) {
    return (await runner.query<R>(sql, [...values])).rows;
  },
});

/**
 * PostgreSQL inside this process: in memory, or kept in a folder. One process at a time. In memory
 * it can start from `empty`, as `emptyPglite` made it, in a quarter of the time.
 */
export async function openPglite(folder?: string, empty?: Blob): Promise<Database> {
  const database = await (folder === undefined && empty !== undefined
    ? PGlite.create({ loadDataDir: empty })
    : PGlite.create(folder));
  return {
    ...queryable(database),
    transaction: (work) => database.transaction((transaction) => work(queryable(transaction))),
    close: () => database.close(),
  };
}

/** A database with nothing in it yet. */
export async function emptyPglite(): Promise<Blob> {
  const database = await PGlite.create();
  try {
    return await database.dumpDataDir("none");
  } finally {
    await database.close();
  }
}
