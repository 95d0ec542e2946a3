import type { DoctorTries } from "@tegata/protocol/host";
import { PURPOSES } from "@tegata/protocol/purpose";
import { useText } from "../../ui/language.tsx";
import { resetKey } from "../reset-key.ts";
import type { CheckStep } from "./check-steps.ts";

type PasswordsLineProps = {
  readonly found: CheckStep;
  readonly tries: DoctorTries | null;
};

/** How many tries each password has; of every blocked one, where it is reset. */
export function PasswordsLine({ found: { step, outcome, code }, tries }: PasswordsLineProps) {
  const { t } = useText();
  const known = PURPOSES.flatMap((purpose) => {
    const left = tries?.[purpose] ?? null;
    return left === null ? [] : [{ purpose, left }];
  });
  const blocked = known.filter(({ left }) => left === 0).map(({ purpose }) => purpose);
  const resets = [...new Set(blocked.map((purpose) => resetKey(purpose, blocked)))];
  return (
    <li data-step={step} data-outcome={outcome} data-code={code}>
      <p className="step-head">
        <span className="step-name">{t(`check.step.${step}`)}</span>
        <span className="outcome">
          {t(blocked.length > 0 ? "blocked.title" : `check.state.${outcome}`)}
        </span>
      </p>
      {known.map(({ purpose, left }) => (
        <p key={purpose} className="tries" data-low={left <= 1} data-password={purpose}>
          {t(`purpose.${purpose}`)}:{" "}
          {left === 0 ? t("blocked.title") : t("pin.triesLeft", { count: left })}
        </p>
      ))}
      {resets.map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
      {blocked.length > 0 && <p>{t("blocked.bring")}</p>}
    </li>
  );
}
