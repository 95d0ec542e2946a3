/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PortalContext } from "../context.ts";
import type { Application } from "../data/applications.ts";
import { APPLICATION_KINDS, SIGN } from "../texts/signatures.ts";
import type { Text } from "../texts/text.ts";
import { Page } from "./layout.tsx";
import { Csrf, Notice } from "./parts.tsx";

export const ApplicationPage = (props: { readonly c: PortalContext; readonly problem?: true }) => {
  const { c, problem } = props;
  const lang = c.get("lang");
  return (
    <Page c={c} title={SIGN.applicationTitle}>
      {problem ? <Notice kind="error">{SIGN.reasonMissing[lang]}</Notice> : null}
      <p class="lead">{SIGN.applicationLead[lang]}</p>
      <form method="post" action="/application" class="fields narrow" data-form="application">
        <Csrf token={c.get("session").csrf} />
        <div class="field">
          <label for="kind">{SIGN.kind[lang]}</label>
          <select id="kind" name="kind">
            {Object.entries(APPLICATION_KINDS).map(([value, text]) => (
              <option value={value}>{text[lang]}</option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="reason">{SIGN.reason[lang]}</label>
          <textarea id="reason" name="reason" rows={6} maxlength={2000} required />
        </div>
        <div class="actions">
          <button type="submit">{SIGN.next[lang]}</button>
        </div>
      </form>
    </Page>
  );
};

/** The page script signs `data-document` as it stands here, byte for byte. */
export const ApplicationSummaryPage = (props: {
  readonly c: PortalContext;
  readonly summary: string;
  readonly problem?: Text;
}) => {
  const { c, summary, problem } = props;
  const lang = c.get("lang");
  return (
    <Page c={c} title={SIGN.summaryTitle}>
      {problem ? <Notice kind="error">{problem[lang]}</Notice> : null}
      <p class="lead">{SIGN.summaryLead[lang]}</p>
      {/* The parser drops a line end that follows the tag at once, so there is one to drop. */}
      <pre class="paper">{`\n${summary}`}</pre>
      <form method="post" action="/application/sign" id="sign-form" data-document={summary}>
        <Csrf token={c.get("session").csrf} />
        <input type="hidden" id="signature" name="signature" />
        <div class="actions">
          <button type="button" id="sign-button">
            {SIGN.sign[lang]}
          </button>
          <a class="button secondary" href="/application">
            {SIGN.change[lang]}
          </a>
        </div>
      </form>
      <p id="tegata-failed" class="notice notice-error" role="alert" hidden />
    </Page>
  );
};

export const ApplicationDonePage = (props: {
  readonly c: PortalContext;
  readonly id: string;
  readonly application: Application;
}) => {
  const { c, id, application } = props;
  const lang = c.get("lang");
  return (
    <Page c={c} title={SIGN.doneTitle}>
      <Notice kind="success" title={SIGN.doneLead[lang]}>
        <p>
          {SIGN.number[lang]}: <strong id="application-number">{id}</strong>
        </p>
      </Notice>
      <pre class="paper">{`\n${new TextDecoder().decode(application.summary)}`}</pre>
      <ul>
        <li>
          <a href={`/application/${id}/summary.txt`}>{SIGN.saveSummary[lang]}</a>
        </li>
        <li>
          <a href={`/application/${id}/signature.p7s`}>{SIGN.saveSignature[lang]}</a>
        </li>
        <li>
          <a href="/verify">{SIGN.verifierTitle[lang]}</a>
        </li>
      </ul>
    </Page>
  );
};
