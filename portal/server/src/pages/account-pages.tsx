/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PortalContext } from "../context.ts";
import type { User } from "../data/users.ts";
import type { PasswordProblem } from "../forms/account-forms.ts";
import {
  LOGIN_PROBLEM_TEXTS,
  type LoginProblem,
  PASSWORD_PROBLEM_TEXTS,
} from "../texts/account.ts";
import { SIGN } from "../texts/signatures.ts";
import { UI } from "../texts/ui.ts";
import { Page } from "./layout.tsx";
import { Csrf, Notice, Say } from "./parts.tsx";

/**
 * Setting a password. The form stays hidden until the page script holds the lock that every open
 * page of the portal shares: only the browser knows its tabs, and frees the lock when one closes.
 */
export const PasswordPage = (props: {
  readonly c: PortalContext;
  readonly token: string;
  readonly problem?: PasswordProblem;
}) => {
  const { c, problem } = props;
  const lang = c.get("lang");
  return (
    <Page c={c} title={UI.passwordTitle} kind="password">
      {problem ? <Notice kind="error">{PASSWORD_PROBLEM_TEXTS[problem][lang]}</Notice> : null}
      <div id="pages-open" hidden>
        <Notice kind="error" title={UI.pagesOpenTitle[lang]}>
          <p>{UI.pagesOpenLead[lang]}</p>
        </Notice>
      </div>
      <noscript>
        <Notice kind="error">{UI.pagesScript[lang]}</Notice>
      </noscript>
      <PasswordForm c={c} token={props.token} />
    </Page>
  );
};

const PasswordForm = (props: { readonly c: PortalContext; readonly token: string }) => {
  const lang = props.c.get("lang");
  return (
    <form
      id="password-form"
      method="post"
      action={`/password/${props.token}`}
      class="fields narrow"
      hidden
      data-form="password"
    >
      <Csrf token={props.c.get("session").csrf} />
      <input type="hidden" id="pages" name="pages" value="unknown" />
      <div class="field">
        <label for="password">{UI.password[lang]}</label>
        <p class="hint" id="password-hint">
          {UI.passwordHint[lang]}
        </p>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="new-password"
          aria-describedby="password-hint"
          required
        />
      </div>
      <div class="field">
        <label for="passwordAgain">
          <Say text={UI.passwordAgain} lang={lang} />
        </label>
        <input
          id="passwordAgain"
          name="passwordAgain"
          type="password"
          autocomplete="new-password"
          required
        />
      </div>
      <label class="choice">
        <input type="checkbox" id="password-show" />
        <span>{UI.passwordShow[lang]}</span>
      </label>
      <div class="actions">
        <button type="submit">{UI.passwordSet[lang]}</button>
      </div>
    </form>
  );
};

export const PasswordDonePage = (props: {
  readonly c: PortalContext;
  readonly user: User;
  readonly first: boolean;
}) => {
  const lang = props.c.get("lang");
  return (
    <Page c={props.c} title={UI.passwordDoneTitle}>
      {props.first ? (
        <section class="card">
          <h2>{UI.authenticationId[lang]}</h2>
          <p class="big-id" id="authentication-id">
            {props.user.authenticationId}
          </p>
          <p>{UI.authenticationIdLead[lang]}</p>
        </section>
      ) : null}
      <p>
        <a class="button" href="/">
          {UI.backToTop[lang]}
        </a>
      </p>
    </Page>
  );
};

export const LoginPage = (props: {
  readonly c: PortalContext;
  readonly problem?: LoginProblem;
}) => {
  const { c, problem } = props;
  const lang = c.get("lang");
  return (
    <Page c={c} title={UI.loginTitle}>
      {problem ? <Notice kind="error">{LOGIN_PROBLEM_TEXTS[problem][lang]}</Notice> : null}
      <p class="lead">{UI.loginStep[lang]}</p>
      <form method="post" action="/login" class="fields narrow" data-form="login">
        <Csrf token={c.get("session").csrf} />
        <div class="field">
          <label for="authenticationId">{UI.authenticationId[lang]}</label>
          <input
            id="authenticationId"
            name="authenticationId"
            autocomplete="username"
            autocapitalize="characters"
            spellcheck={false}
            required
          />
        </div>
        <div class="field">
          <label for="password">{UI.password[lang]}</label>
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="current-password"
            required
          />
        </div>
        <div class="actions">
          <button type="submit">{UI.login[lang]}</button>
          <a href="/forgotten">{UI.forgottenLink[lang]}</a>
        </div>
      </form>
    </Page>
  );
};

export const ForgottenPage = ({ c }: { readonly c: PortalContext }) => {
  const lang = c.get("lang");
  return (
    <Page c={c} title={UI.forgottenTitle}>
      <p class="lead">{UI.forgottenLead[lang]}</p>
      <form method="post" action="/forgotten" class="fields narrow" data-form="forgotten">
        <Csrf token={c.get("session").csrf} />
        <div class="field">
          <label for="authenticationId">{UI.authenticationId[lang]}</label>
          <input
            id="authenticationId"
            name="authenticationId"
            autocomplete="username"
            spellcheck={false}
            required
          />
        </div>
        <div class="field">
          <label for="mail">{lang === "ja" ? "メールアドレス" : "Mail address"}</label>
          <input id="mail" name="mail" type="email" autocomplete="email" required />
        </div>
        <div class="actions">
          <button type="submit">{UI.forgottenSend[lang]}</button>
          <a class="button secondary" href="/">
            {UI.back[lang]}
          </a>
        </div>
      </form>
    </Page>
  );
};

export const HomePage = (props: { readonly c: PortalContext; readonly user: User }) => {
  const lang = props.c.get("lang");
  const byCard = props.c.get("session").data.signedIn?.byCard;
  return (
    <Page c={props.c} title={UI.homeTitle}>
      <Notice kind="success" title={UI.welcome[lang]}>
        <p class="big-name" data-value="name">
          {props.user.name}
        </p>
      </Notice>
      <p>{SIGN.homeLead[lang]}</p>
      <p>
        <a class="button" href="/application">
          {SIGN.applicationLink[lang]}
        </a>
      </p>
      <p class="hint">{(byCard ? SIGN.provesCard : UI.proves)[lang]}</p>
    </Page>
  );
};
