/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { setCookie } from "hono/cookie";
import type { PortalApp, Services } from "../context.ts";
import { listDemoMails } from "../data/demo-mails.ts";
import { MailboxPage, TermsPage } from "../pages/other-pages.tsx";
import { TopPage } from "../pages/top-page.tsx";
import { LANGS } from "../texts/text.ts";

const YEAR_SECONDS = 31_536_000;

export function otherRoutes(app: PortalApp, { hasMailbox }: Services): void {
  app.get("/", (c) => c.html(<TopPage c={c} />));
  app.get("/terms", (c) => c.html(<TermsPage c={c} />));
  app.get("/language", (c) => {
    const lang = LANGS.find((known) => known === c.req.query("to"));
    if (lang) setCookie(c, "lang", lang, { path: "/", sameSite: "Lax", maxAge: YEAR_SECONDS });
    return c.redirect(localPath(c.req.query("back")), 303);
  });
  if (!hasMailbox) return;
  app.get("/mailbox", async (c) =>
    c.html(<MailboxPage c={c} mails={await listDemoMails(c.get("services").database)} />),
  );
}

/** Anything but a path of this portal leads to the top page. */
const localPath = (back: string | undefined): string =>
  back !== undefined && /^\/(?:[\w-]+(?:\/[\w-]+)*)?$/.test(back) ? back : "/";
