/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { CertificateRefusal } from "../certificates/read-certificate.ts";
import type { PortalContext } from "../context.ts";
import { PURPOSE_TEXTS, REFUSAL_TEXTS } from "../texts/certificates.ts";
import { SIGN } from "../texts/signatures.ts";
import type { Text } from "../texts/text.ts";
import { UI } from "../texts/ui.ts";
import { Page } from "./layout.tsx";
import { Csrf, Notice, Say } from "./parts.tsx";

/** Why the card was not taken, shown where the person stands when they try again. */
export type TopProblem =
  | { readonly kind: "certificate"; readonly refusal: CertificateRefusal }
  | { readonly kind: "text"; readonly text: Text };

/** The ids and hidden fields are those of the real portal's top page. */
export const TopPage = (props: { readonly c: PortalContext; readonly problem?: TopProblem }) => {
  const { c, problem } = props;
  const lang = c.get("lang");
  return (
    <Page c={c} title={UI.topTitle}>
      {problem ? <Problem problem={problem} c={c} /> : null}
      <p class="lead">{UI.topLead[lang]}</p>
      <form id="WCAAS010Dto" method="post" action="/login/certificate">
        <Csrf token={c.get("session").csrf} />
        <input type="hidden" id="hdnUsrCert" name="hdnUsrCert" />
        <input type="hidden" id="hdnSignCert" name="hdnSignCert" />
        <div class="cards">
          <section class="card">
            <h2>
              <Say text={UI.register} lang={lang} />
            </h2>
            <p>{UI.registerLead[lang]}</p>
            <button type="button" id="clickTurkKjnBtn" data-action="/registration/certificates">
              {UI.registerButton[lang]}
            </button>
          </section>
          <section class="card">
            <h2>
              <Say text={UI.login} lang={lang} />
            </h2>
            <p>{UI.loginLead[lang]}</p>
            <button type="button" id="clickLogInKjnBtn" data-action="/login/certificate">
              {UI.loginButton[lang]}
            </button>
            <p>
              <a href="/forgotten">{UI.forgottenLink[lang]}</a>
            </p>
          </section>
        </div>
      </form>
      <TokenLogin c={c} />
      <div id="card-messages" aria-live="polite">
        <p id="card-waiting" class="notice notice-info" hidden>
          {UI.cardWaiting[lang]}
        </p>
        <p id="card-silent" class="notice notice-info" hidden>
          {UI.cardSilent[lang]}
        </p>
        <p id="card-failed" class="notice notice-error" role="alert" hidden>
          {UI.cardFailed[lang]}
        </p>
      </div>
      <noscript>
        <p class="notice notice-error">{UI.pagesScript[lang]}</p>
      </noscript>
    </Page>
  );
};

/** A door of its own beside the real portal's: the card signs for this page, and that is enough. */
const TokenLogin = ({ c }: { readonly c: PortalContext }) => {
  const lang = c.get("lang");
  return (
    <form id="token-form" method="post" action="/login/token">
      <Csrf token={c.get("session").csrf} />
      <input type="hidden" id="token" name="token" />
      <input type="hidden" id="challenge" name="challenge" />
      <section class="card">
        <h2>{SIGN.tokenLogin[lang]}</h2>
        <p>{SIGN.tokenLoginLead[lang]}</p>
        <button type="button" id="token-login">
          {SIGN.tokenLoginButton[lang]}
        </button>
        <p>
          <a href="/verify">{SIGN.verifierTitle[lang]}</a>
        </p>
        <p id="tegata-failed" class="notice notice-error" role="alert" hidden />
      </section>
    </form>
  );
};

const Problem = ({ problem, c }: { readonly problem: TopProblem; readonly c: PortalContext }) => {
  const lang = c.get("lang");
  if (problem.kind === "text") return <Notice kind="error">{problem.text[lang]}</Notice>;
  const { purpose, code } = problem.refusal;
  return (
    <Notice kind="error" title={`${UI.refusedTitle[lang]}: ${PURPOSE_TEXTS[purpose][lang]}`}>
      <p>{REFUSAL_TEXTS[code][lang]}</p>
      <p>
        <code data-code={code}>{code}</code>
      </p>
    </Notice>
  );
};
