/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PortalContext } from "../context.ts";
import type { Registration } from "../data/users.ts";
import type { Field } from "../forms/registration-form.ts";
import { CATEGORY_TEXTS, FIELD_TEXTS, SEX_TEXTS } from "../texts/fields.ts";
import type { Lang } from "../texts/text.ts";
import { UI } from "../texts/ui.ts";
import { Page } from "./layout.tsx";
import { Csrf, Notice, Say } from "./parts.tsx";
import { Steps } from "./steps.tsx";

const shown = (registration: Registration, lang: Lang): readonly (readonly [Field, string])[] => [
  ["name", registration.name],
  ["sex", SEX_TEXTS[registration.sex][lang]],
  ["birthDate", registration.birthDate],
  ["prefecture", registration.prefecture],
  ["municipality", registration.municipality],
  ["town", registration.town],
  ["phone", registration.phone],
  ["mail", registration.mail],
  ["category", CATEGORY_TEXTS[registration.category][lang]],
  ["residenceCardNumber", registration.residenceCardNumber ?? UI.none[lang]],
];

/** STEP 2. */
export const ConfirmationPage = (props: {
  readonly c: PortalContext;
  readonly registration: Registration;
}) => {
  const lang = props.c.get("lang");
  return (
    <Page c={props.c} title={UI.registrationTitle}>
      <Steps current={2} lang={lang} />
      <dl class="summary">
        {shown(props.registration, lang).map(([name, value]) => (
          <div>
            <dt>
              <Say text={FIELD_TEXTS[name].label} lang={lang} />
            </dt>
            <dd data-value={name}>{value}</dd>
          </div>
        ))}
      </dl>
      <form method="post" action="/registration/confirm" class="actions" data-form="confirm">
        <Csrf token={props.c.get("session").csrf} />
        <button type="submit">{UI.submit[lang]}</button>
        <a class="button secondary" href="/registration">
          {UI.back[lang]}
        </a>
      </form>
    </Page>
  );
};

/** STEP 3. */
export const DonePage = (props: { readonly c: PortalContext; readonly mail: string }) => {
  const lang = props.c.get("lang");
  return (
    <Page c={props.c} title={UI.registrationTitle}>
      <Steps current={3} lang={lang} />
      <Notice kind="success">
        <p>{UI.doneLead[lang]}</p>
        <p>
          <strong data-value="mail">{props.mail}</strong>
        </p>
      </Notice>
      <Notice kind="info">
        <p>
          <Say text={UI.doneClose} lang={lang} />
        </p>
      </Notice>
      <p>
        <a class="button" href="/">
          {UI.backToTop[lang]}
        </a>
      </p>
    </Page>
  );
};
