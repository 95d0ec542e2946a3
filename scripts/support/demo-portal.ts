import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { emptyPglite, type Portal, type PortalOptions, startPortal } from "@tegata/portal-server";
import server from "../../portal/server/package.json" with { type: "json" };
import { PERSONAS } from "./personas.ts";
import { ROOT } from "./root.ts";

const DATABASE = server.dependencies["@electric-sql/pglite"];

/** The demo portal that trusts our synthetic people's CAs, its database in memory. */
export async function startDemoPortal(options: Partial<PortalOptions> = {}): Promise<Portal> {
  const emptyDatabase = new Blob([await readFile(await emptyDatabaseFile())]);
  return startPortal({ trustFolder: PERSONAS, emptyDatabase, ...options });
}

/** Made once for each version of the database: that takes seconds, and every portal needs one. */
async function emptyDatabaseFile(): Promise<string> {
  const file = join(ROOT, `.out/empty-database-${DATABASE}.tar`);
  if (existsSync(file)) return file;
  const scratch = `${file}.${randomUUID()}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(scratch, (await emptyPglite()).stream());
  await rename(scratch, file);
  return file;
}
