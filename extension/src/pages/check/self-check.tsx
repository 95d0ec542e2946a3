import type { Overview } from "@tegata/protocol/extension";
import { Suspense, use, useState } from "react";
import { ask, ownVersion } from "../../platform/runtime.ts";
import { useText } from "../../ui/language.tsx";
import { askWorker } from "../ask-worker.ts";
import { type CheckReport, checkSteps, firstFailure, reportText } from "./check-steps.ts";
import { PasswordsLine } from "./passwords-line.tsx";
import { StepLine } from "./step-line.tsx";
import { TestSignature } from "./test-signature.tsx";

async function runCheck(): Promise<CheckReport> {
  const overview = (await ask({ type: "overview" })) as Overview;
  const { userAgent } = navigator;
  const doctor = await askWorker("doctor", {});
  return checkSteps({ version: ownVersion(), userAgent, overview, doctor });
}

/** 動作確認: one line a part; the first that does not work opens with its remedy. */
export function SelfCheck() {
  const { t } = useText();
  const [report, setReport] = useState(runCheck);
  return (
    <>
      <div className="title-row">
        <h1>{t("nav.check")}</h1>
        <button
          type="button"
          name="again"
          onClick={() => {
            setReport(runCheck());
          }}
        >
          {t("check.again")}
        </button>
      </div>
      <p>{t("check.text")}</p>
      <Suspense fallback={<p role="status">{t("popup.checking")}</p>}>
        <Report report={report} />
      </Suspense>
      <details className="help">
        <summary>{t("check.wrong-product")}</summary>
        <p>{t("check.wrong-product.text")}</p>
      </details>
    </>
  );
}

function Report({ report }: { readonly report: Promise<CheckReport> }) {
  const { t } = useText();
  const checked = use(report);
  const failure = firstFailure(checked);
  return (
    <>
      <p role="status" className={failure ? "bad" : "good"} data-result={failure?.step ?? "good"}>
        {t(failure ? "check.found" : "check.all-good")}
      </p>
      <ol className="steps">
        {checked.steps.map((step) =>
          step.step === "passwords" ? (
            <PasswordsLine key={step.step} found={step} tries={checked.tries} />
          ) : (
            <StepLine
              key={step.step}
              found={step}
              platform={checked.platform}
              isOpen={step === failure}
            />
          ),
        )}
        {!failure && <TestSignature />}
      </ol>
      <CopyReport report={checked} />
    </>
  );
}

function CopyReport({ report }: { readonly report: CheckReport }) {
  const { t } = useText();
  const [isCopied, setIsCopied] = useState(false);
  return (
    <div className="copy">
      <button
        type="button"
        name="copy"
        onClick={() => {
          void navigator.clipboard.writeText(reportText(report, navigator.userAgent)).then(() => {
            setIsCopied(true);
          });
        }}
      >
        {t("check.copy")}
      </button>
      <span role="status">{isCopied && t("check.copied")}</span>
    </div>
  );
}
