import pg from "pg";
import type { Database, Queryable, Row } from "./database.ts";

const CONNECTIONS_MAX = 10;

const queryable = (runner: pg.Pool | pg.PoolClient): Queryable => ({
  async query<R extends Row>(sql: string, values: readonly unknown[] = []) {
    return (await runner.query<R>(sql, [...values])).rows;
  },
});

/** Any PostgreSQL. Any number of portal processes may share it. */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS_MAX });
  // A broken idle connection is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  return {
    ...queryable(pool),
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  };
}

async function inTransaction<T>(
  pool: pg.Pool,
  work: (transaction: Queryable) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const result = await work(queryable(client));
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}
