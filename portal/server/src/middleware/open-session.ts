import { getCookie, setCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import type { PortalEnv } from "../context.ts";
import { PortalSession } from "../session.ts";

const COOKIE = "portal-session";

/** Gives every request its session. The cookie goes out again when its token changed. */
export const openSession = createMiddleware<PortalEnv>(async (c, next) => {
  const { database, now, publicUrl } = c.get("services");
  const cookie = getCookie(c, COOKIE);
  const session = await PortalSession.open({ database, now }, cookie);
  c.set("session", session);
  await next();
  if (session.token === cookie) return;
  setCookie(c, COOKIE, session.token, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: publicUrl.startsWith("https:"),
  });
});
