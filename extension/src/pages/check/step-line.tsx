import { useText } from "../../ui/language.tsx";
import type { CheckStep, Platform } from "./check-steps.ts";
import { findingKey, remediesFor } from "./remedies.ts";

/** Steps whose own name says less than what they are about. */
const WITH_ABOUT: ReadonlySet<CheckStep["step"]> = new Set(["extension", "host", "reader"]);

type StepLineProps = {
  readonly found: CheckStep;
  readonly platform: Platform;
  readonly isOpen: boolean;
};

/** One part: whether it works, and on demand what to do. */
export function StepLine({ found, platform, isOpen }: StepLineProps) {
  const { t, keyOr } = useText();
  const { step, outcome, code, about } = found;
  const isVersion = step === "extension" || step === "host";
  const head = (
    <>
      <span className="step-name">{t(`check.step.${step}`)}</span>
      {about !== null && WITH_ABOUT.has(step) && (
        <span className="about" translate={isVersion ? undefined : "no"}>
          {isVersion ? t("check.version", { version: about }) : about}
        </span>
      )}
      <span className="outcome">{t(`check.state.${outcome}`)}</span>
    </>
  );
  return (
    <li data-step={step} data-outcome={outcome} data-code={code}>
      {code === null ? (
        <p className="step-head">{head}</p>
      ) : (
        <details open={isOpen}>
          <summary className="step-head">{head}</summary>
          <p>{t(keyOr(findingKey(code), "notice.other"), { kind: about ?? "" })}</p>
          {remediesFor(code, platform).map(({ key, values }) => (
            <p key={key}>{t(key, values)}</p>
          ))}
          <p className="soft">{t("notice.code", { code })}</p>
        </details>
      )}
    </li>
  );
}
