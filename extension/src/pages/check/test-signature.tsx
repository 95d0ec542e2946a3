import type { TestSignature as Signed } from "@tegata/protocol/own-pages";
import { useState } from "react";
import { useText } from "../../ui/language.tsx";
import { PasswordTask } from "../task/password-task.tsx";

type Outcome = "waiting" | "asking" | "ok" | "failed";

/** The card signs a random number, and the signature is checked on the spot. */
export function TestSignature() {
  const { t } = useText();
  const [outcome, setOutcome] = useState<Outcome>("waiting");
  const check = async (signed: Signed): Promise<void> => {
    const { verifiesTestSignature } = await import("./verify-test-signature.ts");
    const isRight = await verifiesTestSignature(signed).catch(() => false);
    setOutcome(isRight ? "ok" : "failed");
  };
  const state = outcome === "asking" ? "waiting" : outcome;
  return (
    <li data-step="signature" data-outcome={state}>
      <p className="step-head">
        <span className="step-name">{t("check.step.signature")}</span>
        <span className="outcome">{t(`check.state.${state}`)}</span>
      </p>
      <div role="status">
        {outcome === "ok" && <p>{t("check.signature.ok")}</p>}
        {outcome === "failed" && <p>{t("check.signature.bad")}</p>}
      </div>
      {outcome === "waiting" && (
        <button
          type="button"
          name="test-signature"
          onClick={() => {
            setOutcome("asking");
          }}
        >
          {t("check.signature.make")}
        </button>
      )}
      {outcome === "asking" && (
        <>
          <p>{t("check.signature.text")}</p>
          <PasswordTask
            task="test-signature"
            purpose="authentication"
            submitLabel={t("check.signature.make")}
            onDone={(signed) => {
              void check(signed);
            }}
          />
        </>
      )}
    </li>
  );
}
