import { HTTPException } from "hono/http-exception";
import type { PortalContext } from "../context.ts";

/**
 * The fields of a form, text only, each name once. Throws 403 unless the form carries the CSRF
 * token of this browser's session; the token itself is not among the fields.
 */
export async function readForm(c: PortalContext): Promise<Readonly<Record<string, string>>> {
  const { csrf, ...body } = await c.req.parseBody({ all: true });
  if (!c.get("session").acceptsCsrf(csrf)) throw new HTTPException(403);
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(body)) {
    if (typeof value !== "string") throw new HTTPException(400);
    fields[name] = value;
  }
  return fields;
}
