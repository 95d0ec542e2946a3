import type { Purpose } from "@tegata/protocol/purpose";
import { useState } from "react";
import { useText } from "../../ui/language.tsx";
import { PasswordInput } from "../../ui/password-input.tsx";
import { triesLeftOf } from "../task/card-task.ts";
import { ShowPassword } from "../task/show-password.tsx";
import { LastTry, TaskOver, TaskStatus } from "../task/task-status.tsx";
import { useCardTask } from "../task/use-card-task.ts";
import { type ThreeFields, useThreeFields } from "./three-fields.ts";

type ChangeFormProps = { readonly purpose: Purpose; readonly onDone: () => void };

/** Old, new, again. The passwords stay in the input elements; one confirmation, one VERIFY. */
export function ChangeForm({ purpose, onDone }: ChangeFormProps) {
  const { t } = useText();
  const { state, submit, takeAnyReader, restart } = useCardTask("change-pin", purpose, onDone);
  const fields = useThreeFields(purpose);
  const [isShown, setIsShown] = useState(false);
  const [isConfirmed, setIsConfirmed] = useState(false);
  const left = triesLeftOf(state);
  const isLast = left === 1;
  const isCardReady = state.card?.state === "ready" && !state.isWorking && left !== 0;
  const canSubmit = isCardReady && fields.areRight && (!isLast || isConfirmed);
  if (state.over) return <TaskOver code={state.over.code} onRestart={restart} />;
  return (
    <form
      data-task="change-pin"
      data-purpose={purpose}
      data-tries-left={left ?? ""}
      autoComplete="off"
      aria-busy={state.isWorking}
      onSubmit={(event) => {
        event.preventDefault();
        if (!canSubmit) return;
        const taken = fields.take();
        setIsConfirmed(false);
        if (taken) submit(taken.current, isLast, taken.next);
      }}
    >
      <TaskStatus state={state} purpose={purpose} onAnyReader={takeAnyReader} />
      {isLast && <LastTry onConfirm={setIsConfirmed} />}
      <Fields purpose={purpose} isShown={isShown} fields={fields} />
      <ShowPassword isShown={isShown} onShow={setIsShown} />
      <p className="advice">{t("password.advice")}</p>
      <p className="advice">{t("password.once")}</p>
      <button type="submit" disabled={!canSubmit}>
        {t("password.change")}
      </button>
    </form>
  );
}

type FieldsProps = {
  readonly purpose: Purpose;
  readonly isShown: boolean;
  readonly fields: ThreeFields;
};

/** The three fields, and how their texts stand to each other. */
function Fields({ purpose, isShown, fields }: FieldsProps) {
  const { t } = useText();
  const { current, next, again, strength, relation } = fields;
  const common = { purpose, isShown };
  return (
    <>
      <PasswordInput name="current" label={t("password.current")} {...{ ...common, ...current }} />
      <p className="rule">{t(`password.rule.${purpose}`)}</p>
      <PasswordInput name="new" label={t("password.new")} {...{ ...common, ...next }}>
        {relation === "unchanged" && <p className="bad">{t("password.same")}</p>}
        {strength && (
          <p className="strength" data-strength={strength}>
            {t(strength === "guessable" ? "password.guessable" : `password.strength.${strength}`)}
          </p>
        )}
      </PasswordInput>
      <PasswordInput name="again" label={t("password.again")} {...{ ...common, ...again }}>
        {relation === "differ" && <p className="bad">{t("password.differ")}</p>}
        {relation === "agree" && <p>{t("password.agree")}</p>}
      </PasswordInput>
    </>
  );
}
