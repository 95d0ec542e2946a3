/** What the portal needs of a database: the same SQL on embedded PGlite and on any PostgreSQL. */
export type Row = Readonly<Record<string, unknown>>;

export interface Queryable {
  /** One statement; values only as `$1`, `$2`, … */
  query<R extends Row = Row>(sql: string, values?: readonly unknown[]): Promise<readonly R[]>;
}

export interface Database extends Queryable {
  /** Rolls back when `work` throws. */
  transaction<T>(work: (transaction: Queryable) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
