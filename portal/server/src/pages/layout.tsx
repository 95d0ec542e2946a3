/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import type { PortalContext } from "../context.ts";
import type { Text } from "../texts/text.ts";
import { UI } from "../texts/ui.ts";
import { Csrf, Say } from "./parts.tsx";

export type PageProps = {
  readonly c: PortalContext;
  readonly title: Text;
  /**
   * `open` pages count when a password link asks whether pages of the portal are open; the
   * `password` page is the one that asks; `other` is the mailbox, which is no page of a portal.
   */
  readonly kind?: "open" | "password" | "other";
  readonly children?: Child;
};

/** The frame of every page. */
export const Page = ({ c, title, kind = "open", children }: PageProps) => {
  const lang = c.get("lang");
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title[lang]} | ${UI.product[lang]}`}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/portal.css" />
        <script type="module" src="/assets/portal.js" />
      </head>
      <body data-page={kind}>
        <a class="skip" href="#main">
          {UI.skip[lang]}
        </a>
        <aside class="demo-notice">
          {UI.demoNotice[lang]}
          {c.get("services").trust.testMode ? <span> {UI.testMode[lang]}</span> : null}
        </aside>
        <Header c={c} />
        <main id="main">
          <h1>
            <Say text={title} lang={lang} />
          </h1>
          {children}
        </main>
        <footer>
          <a href="/terms">{UI.termsTitle[lang]}</a>
          <span>Tegata</span>
        </footer>
      </body>
    </html>
  );
};

const Header = ({ c }: { readonly c: PortalContext }) => {
  const lang = c.get("lang");
  const session = c.get("session");
  const other = lang === "ja" ? "en" : "ja";
  const here = c.req.method === "GET" ? c.req.path : "/";
  return (
    <header>
      <a class="brand" href="/">
        <img src="/assets/icon.svg" alt="" width="36" height="36" />
        <span>{UI.product[lang]}</span>
      </a>
      <nav>
        {c.get("services").hasMailbox ? (
          <a href="/mailbox" target="_blank" rel="noopener">
            {UI.mailboxLink[lang]}
          </a>
        ) : null}
        <a
          href={`/language?to=${other}&back=${encodeURIComponent(here)}`}
          lang={other}
          hreflang={other}
        >
          {UI.language[lang]}
        </a>
        {session.data.signedIn ? (
          <form method="post" action="/logout">
            <Csrf token={session.csrf} />
            <button type="submit" class="quiet">
              {UI.logout[lang]}
            </button>
          </form>
        ) : null}
      </nav>
    </header>
  );
};

/** A page that says one thing. */
export const MessagePage = (props: PageProps & { readonly message: Text }) => {
  const lang = props.c.get("lang");
  return (
    <Page {...props}>
      <p class="lead">
        <Say text={props.message} lang={lang} />
      </p>
      {props.children}
      {props.kind === "password" ? null : (
        <p>
          <a class="button secondary" href="/">
            {UI.backToTop[lang]}
          </a>
        </p>
      )}
    </Page>
  );
};
