/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PortalContext } from "../context.ts";
import { UI } from "../texts/ui.ts";
import { Page } from "./layout.tsx";
import { Csrf } from "./parts.tsx";
import { PlaceDialog } from "./place-dialog.tsx";
import {
  BirthDateField,
  CategoryField,
  PlaceFields,
  ProblemSummary,
  SexField,
  TermsField,
  TextField,
} from "./registration-fields.tsx";
import type { RegistrationState } from "./registration-state.ts";
import { Steps } from "./steps.tsx";

/** STEP 1. */
export const RegistrationPage = (props: {
  readonly c: PortalContext;
  readonly state: RegistrationState;
}) => {
  const { c, state } = props;
  const lang = c.get("lang");
  const cardName = state.certificate.attributes.name;
  const field = { state, lang };
  return (
    <Page c={c} title={UI.registrationTitle}>
      <Steps current={1} lang={lang} />
      <ProblemSummary {...field} />
      <form method="post" action="/registration" novalidate class="fields" data-form="registration">
        <Csrf token={c.get("session").csrf} />
        <TextField {...field} name="name" autocomplete="name" required>
          {state.prefill.name === null && cardName ? (
            <p class="hint">
              {UI.cardName[lang]}: <bdi>{cardName.value}</bdi>
              {cardName.substitutes.length > 0 ? ` ${UI.substitutes[lang]}` : ""}
            </p>
          ) : null}
        </TextField>
        <SexField {...field} />
        <BirthDateField {...field} />
        <PlaceFields {...field} />
        <TextField {...field} name="town" autocomplete="street-address" required />
        <TextField {...field} name="phone" type="tel" autocomplete="tel" required />
        <TextField {...field} name="mail" type="email" autocomplete="email" required />
        <TextField {...field} name="mailAgain" type="email" autocomplete="email" required />
        <CategoryField {...field} />
        <TextField {...field} name="residenceCardNumber" autocomplete="off" />
        <TermsField {...field} />
        <p class="hint">{UI.unchecked[lang]}</p>
        <div class="actions">
          <button type="submit">{UI.confirm[lang]}</button>
          <a class="button secondary" href="/">
            {UI.back[lang]}
          </a>
        </div>
      </form>
      <PlaceDialog lang={lang} />
    </Page>
  );
};
