/** PGlite, or a database of its own on the server that `npm run test:postgres` has started. */
import { randomUUID } from "node:crypto";
import { onTestFinished } from "vitest";
import type { Database } from "../../portal/server/src/data/database.ts";
import { migrate } from "../../portal/server/src/data/migrations.ts";
import { openPglite } from "../../portal/server/src/data/pglite-database.ts";
import { openPostgres } from "../../portal/server/src/data/postgres-database.ts";

const SERVER = process.env["TEST_DATABASE_URL"];

/** The address of a new, empty database; undefined where there is no server. */
export async function newDatabaseUrl(): Promise<string | undefined> {
  if (SERVER === undefined) return undefined;
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const server = openPostgres(SERVER);
  await server.query(`CREATE DATABASE ${name}`);
  await server.close();
  return SERVER.replace("/postgres?", `/${name}?`);
}

/** `count` connections to one new database, as of as many portal processes, with all tables. */
export async function openTestDatabases(count: number): Promise<readonly Database[]> {
  const url = await newDatabaseUrl();
  const databases =
    url === undefined
      ? Array<Database>(count).fill(await openPglite())
      : Array.from({ length: count }, () => openPostgres(url));
  onTestFinished(async () => {
    for (const database of new Set(databases)) await database.close();
  });
  await Promise.all(databases.map(migrate));
  return databases;
}
