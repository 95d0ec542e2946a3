/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PortalContext } from "../context.ts";
import type { DemoMail } from "../data/demo-mails.ts";
import { TERMS, UI } from "../texts/ui.ts";
import { Page } from "./layout.tsx";

export const TermsPage = ({ c }: { readonly c: PortalContext }) => (
  <Page c={c} title={UI.termsTitle}>
    <ol class="terms">
      {TERMS.map((text) => (
        <li>{text[c.get("lang")]}</li>
      ))}
    </ol>
  </Page>
);

/** What a mail program would show; links open in a tab of their own, as they do from there. */
export const MailboxPage = (props: {
  readonly c: PortalContext;
  readonly mails: readonly DemoMail[];
}) => {
  const lang = props.c.get("lang");
  return (
    <Page c={props.c} title={UI.mailboxTitle} kind="other">
      <p class="lead">{UI.mailboxLead[lang]}</p>
      {props.mails.length === 0 ? <p>{UI.mailboxEmpty[lang]}</p> : null}
      {props.mails.map((mail) => (
        <article class="card mail">
          <h2>{mail.subject}</h2>
          <p class="hint">
            {UI.mailTo[lang]}: {mail.recipient} ·{" "}
            <time datetime={mail.sentAt.toISOString()}>
              {mail.sentAt.toISOString().slice(0, 16).replace("T", " ")} UTC
            </time>
          </p>
          <div class="mail-body">
            {mail.body.split("\n").map((line) => (
              <p>{isLink(line) ? <MailLink url={line} /> : line}</p>
            ))}
          </div>
        </article>
      ))}
    </Page>
  );
};

const isLink = (line: string): boolean => /^https?:\/\/\S+$/.test(line);

const MailLink = ({ url }: { readonly url: string }) => (
  <a href={url} target="_blank" rel="noopener">
    {url}
  </a>
);
