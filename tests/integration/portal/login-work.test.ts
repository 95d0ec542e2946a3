import { expect, it } from "vitest";
import { openPglite } from "../../../portal/server/src/data/pglite-database.ts";
import { loginStatements, sumOf } from "../../../scripts/bench/portal/login-work.ts";

it("reads the same rows for a login among 2,000 people and among 10,000, by index", async () => {
  const database = await openPglite();
  try {
    // The first login fills caches.
    const [, few = []] = await loginStatements(database, { logins: 2, people: 2000 });
    const [, many = []] = await loginStatements(database, { logins: 2, people: 10_000 });

    expect(many.map(({ sql }) => sql)).toEqual(few.map(({ sql }) => sql));
    expect(many.some(({ sql }) => sql.includes("FROM portal_user"))).toBe(true);
    expect(many.some(({ sql }) => sql.includes("INSERT INTO portal_session"))).toBe(true);
    expect(many.flatMap(({ scans }) => scans)).not.toContain("Seq Scan");
    expect(sumOf(many, "rows")).toBe(sumOf(few, "rows"));
    expect(sumOf(many, "rows")).toBeGreaterThan(0);
  } finally {
    await database.close();
  }
});
