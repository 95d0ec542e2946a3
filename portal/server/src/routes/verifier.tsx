/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { HTTPException } from "hono/http-exception";
import { verifyFile } from "../certificates/verify-file.ts";
import type { PortalApp, PortalContext } from "../context.ts";
import { VerifierPage } from "../pages/verifier-page.tsx";

/** Anybody may check a signed file. Nothing of it is kept. */
export function verifierRoutes(app: PortalApp): void {
  app.get("/verify", (c) => c.html(<VerifierPage c={c} />));
  app.post("/verify", verify);
}

async function verify(c: PortalContext): Promise<Response> {
  const { csrf, signed, document } = await c.req.parseBody();
  if (!c.get("session").acceptsCsrf(csrf)) throw new HTTPException(403);
  const file = await bytesOf(signed);
  if (!file) return c.html(<VerifierPage c={c} />, 422);
  const { trust, now, log } = c.get("services");
  const content = await bytesOf(document);
  const reading = await verifyFile({ signed: file, document: content }, { trust, clock: now });
  if (!reading.ok) log("file-refused", { code: reading.code });
  return c.html(<VerifierPage c={c} reading={reading} />, reading.ok ? 200 : 422);
}

/** Null for a field without a file: browsers send an empty one. */
async function bytesOf(field: unknown): Promise<Uint8Array | null> {
  if (!(field instanceof File) || field.size === 0) return null;
  return new Uint8Array(await field.arrayBuffer());
}
