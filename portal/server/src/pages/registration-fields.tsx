/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import { CATEGORIES } from "../data/users.ts";
import { FIELDS, type Field } from "../forms/registration-form.ts";
import { CATEGORY_TEXTS, FIELD_TEXTS, PROBLEM_TEXTS, SEX_TEXTS } from "../texts/fields.ts";
import type { Lang } from "../texts/text.ts";
import { UI } from "../texts/ui.ts";
import { Easy, Notice, Say } from "./parts.tsx";
import type { RegistrationState } from "./registration-state.ts";

type FieldProps = { readonly state: RegistrationState; readonly lang: Lang };
type NamedProps = FieldProps & { readonly name: Field };

const SEXES = ["male", "female"] as const;
const id = (name: Field) => `field-${name}`;

/** What an input says about itself to those who cannot see the red mark. */
const described = ({ state, name }: NamedProps) => {
  const about = [
    ...(FIELD_TEXTS[name].hint ? [`${id(name)}-hint`] : []),
    ...(state.problems[name] ? [`${id(name)}-problem`] : []),
  ];
  return {
    ...(about.length > 0 ? { "aria-describedby": about.join(" ") } : {}),
    ...(state.problems[name] ? { "aria-invalid": "true" as const } : {}),
  };
};

export const ProblemSummary = ({ state, lang }: FieldProps) => {
  const names = FIELDS.filter((name) => state.problems[name]);
  if (names.length === 0) return null;
  return (
    <Notice kind="error" id="problem-summary">
      <strong>
        <Say text={UI.errorsTitle} lang={lang} />
      </strong>
      <ul>
        {names.map((name) => (
          <li>
            <a href={`#${id(name)}`}>{FIELD_TEXTS[name].label[lang]}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
};

const Problem = ({ state, lang, name }: NamedProps) => {
  const problem = state.problems[name];
  if (!problem) return null;
  return (
    <p class="problem" id={`${id(name)}-problem`}>
      <span class="mark" aria-hidden="true" />
      {PROBLEM_TEXTS[problem][lang]}
    </p>
  );
};

const Hint = ({ lang, name }: NamedProps) => {
  const hint = FIELD_TEXTS[name].hint;
  return hint ? (
    <p class="hint" id={`${id(name)}-hint`}>
      {hint[lang]}
    </p>
  ) : null;
};

const Label = (
  props: NamedProps & { readonly required?: boolean; readonly fromCard?: boolean },
) => (
  <>
    {FIELD_TEXTS[props.name].label[props.lang]}
    {props.required ? <span class="tag tag-required">{UI.required[props.lang]}</span> : null}
    {props.fromCard ? <span class="tag">{UI.fromCard[props.lang]}</span> : null}
    <Easy text={FIELD_TEXTS[props.name].label} lang={props.lang} />
  </>
);

export const TextField = (
  props: NamedProps & {
    readonly type?: string;
    readonly autocomplete?: string;
    readonly required?: boolean;
    readonly children?: Child;
  },
) => {
  const { state, name } = props;
  const fixed = name === "name" ? state.prefill.name : null;
  return (
    <div class={state.problems[name] ? "field bad" : "field"}>
      <Problem {...props} />
      <label for={id(name)}>
        <Label {...props} required={props.required ?? false} fromCard={fixed !== null} />
      </label>
      <Hint {...props} />
      {props.children}
      <input
        id={id(name)}
        name={name}
        type={props.type ?? "text"}
        value={fixed ?? state.values[name] ?? ""}
        autocomplete={props.autocomplete ?? "off"}
        readonly={fixed !== null}
        {...described(props)}
      />
    </div>
  );
};

/** A group of choices; the first one is where an error link leads. */
const Choices = (
  props: NamedProps & { readonly fixed: string | null; readonly children?: Child },
) => (
  <fieldset class={props.state.problems[props.name] ? "field bad" : "field"} {...described(props)}>
    <legend>
      <Label {...props} required fromCard={props.fixed !== null} />
    </legend>
    <Problem {...props} />
    {props.children}
  </fieldset>
);

export const SexField = (props: FieldProps) => {
  const fixed = props.state.prefill.sex;
  const chosen = fixed ?? props.state.values.sex;
  return (
    <Choices {...props} name="sex" fixed={fixed}>
      {SEXES.map((sex, i) => (
        <label class="choice">
          <input
            type="radio"
            name="sex"
            value={sex}
            {...(i === 0 ? { id: id("sex") } : {})}
            checked={chosen === sex}
            disabled={fixed !== null && fixed !== sex}
          />
          <span>{SEX_TEXTS[sex][props.lang]}</span>
        </label>
      ))}
    </Choices>
  );
};

export const BirthDateField = (props: FieldProps) => {
  const named = { ...props, name: "birthDate" as const };
  const fixed = props.state.prefill.birthDate;
  return (
    <div class={props.state.problems.birthDate ? "field bad" : "field"}>
      <Problem {...named} />
      <label for={id("birthDate")}>
        <Label {...named} required fromCard={fixed !== null} />
      </label>
      <input
        id={id("birthDate")}
        name="birthDate"
        type="date"
        value={fixed ?? props.state.values.birthDate ?? ""}
        readonly={fixed !== null}
        autocomplete="bday"
        {...described(named)}
      />
    </div>
  );
};

export const PlaceFields = (props: FieldProps) => (
  <div class="place">
    {(["prefecture", "municipality"] as const).map((name) => (
      <div class={props.state.problems[name] ? "field bad" : "field"}>
        <Problem {...props} name={name} />
        <label for={id(name)}>
          <Label {...props} name={name} required />
        </label>
        <Hint {...props} name={name} />
        <input
          id={id(name)}
          name={name}
          value={props.state.values[name] ?? ""}
          readonly
          {...described({ ...props, name })}
        />
      </div>
    ))}
    <button type="button" id="place-open" class="secondary" aria-haspopup="dialog">
      {UI.search[props.lang]}
    </button>
  </div>
);

export const CategoryField = (props: FieldProps) => (
  <Choices {...props} name="category" fixed={null}>
    {CATEGORIES.map((category, i) => (
      <label class="choice">
        <input
          type="radio"
          name="category"
          value={category}
          {...(i === 0 ? { id: id("category") } : {})}
          checked={props.state.values.category === category}
        />
        <span>
          <Say text={CATEGORY_TEXTS[category]} lang={props.lang} />
        </span>
      </label>
    ))}
  </Choices>
);

export const TermsField = (props: FieldProps) => (
  <div class={props.state.problems.terms ? "field bad" : "field"}>
    <p>
      <a href="/terms" target="_blank" rel="noopener">
        {UI.termsLink[props.lang]}
      </a>
    </p>
    <Problem {...props} name="terms" />
    <label class="choice">
      <input
        type="checkbox"
        id={id("terms")}
        name="terms"
        value="agreed"
        checked={props.state.values.terms === "agreed"}
        {...described({ ...props, name: "terms" })}
      />
      <span>
        <Say text={FIELD_TEXTS.terms.label} lang={props.lang} />
      </span>
    </label>
  </div>
);
