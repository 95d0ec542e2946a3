/** What one login makes the database do, whatever the number of users. */
import type { Database } from "../../../portal/server/src/data/database.ts";
import { startPortal } from "../../../portal/server/src/portal.ts";
import { PERSONAS } from "../../support/personas.ts";
import { explaining, type Statement } from "./explaining-database.ts";
import { fillTables } from "./fill-tables.ts";
import { logIn } from "./log-in.ts";
import { registeredHolder } from "./registered-holder.ts";

/**
 * Every statement of each of `logins` logins by token, among that many people. The database stays
 * open.
 */
export async function loginStatements(
  database: Database,
  { logins, people }: { readonly logins: number; readonly people: number },
): Promise<readonly (readonly Statement[])[]> {
  let statements: Statement[] = [];
  const explained = explaining(database, (statement) => statements.push(statement));
  const portal = await startPortal({
    trustFolder: PERSONAS,
    database: { ...explained, close: async () => undefined },
  });
  try {
    await fillTables(database, people);
    const holder = await registeredHolder(database);
    const all: (readonly Statement[])[] = [];
    for (let login = 0; login < logins; login += 1) {
      statements = [];
      await logIn(`http://127.0.0.1:${portal.port}`, portal.url, holder);
      all.push(statements);
    }
    return all;
  } finally {
    await portal.close();
  }
}

export const sumOf = (
  statements: readonly Statement[],
  what: "rows" | "pages" | "milliseconds",
): number => statements.reduce((sum, statement) => sum + statement[what], 0);
