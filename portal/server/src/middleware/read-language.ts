import { getCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import type { PortalEnv } from "../context.ts";
import { LANGS } from "../texts/text.ts";

/** The person's choice, else the browser's first language that we have, else Japanese. */
export const readLanguage = createMiddleware<PortalEnv>(async (c, next) => {
  const wanted = [
    getCookie(c, "lang") ?? "",
    ...(c.req.header("accept-language") ?? "").split(",").map((tag) => tag.trim().slice(0, 2)),
  ];
  const known = wanted.flatMap((tag) => LANGS.find((lang) => lang === tag) ?? []);
  c.set("lang", known[0] ?? "ja");
  await next();
});
