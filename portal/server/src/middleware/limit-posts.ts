import { getConnInfo } from "@hono/node-server/conninfo";
import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import type { PortalEnv } from "../context.ts";
import { countAttempt } from "../data/rate-limits.ts";

/** Far above what a person does, or an office behind one address. */
const LIMIT = { attempts: 120, minutes: 1 };

/** Forms per address: certificates and passwords cost time to check. */
export const limitPosts = createMiddleware<PortalEnv>(async (c, next) => {
  if (c.req.method === "POST") {
    const { database, now } = c.get("services");
    const address = getConnInfo(c).remote.address ?? "";
    const within = await countAttempt(database, `post ${address}`, { limit: LIMIT, now: now() });
    if (!within) throw new HTTPException(429);
  }
  await next();
});
