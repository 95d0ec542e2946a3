import type { MessageKey } from "../../i18n/messages/en.ts";
import { useText } from "../../ui/language.tsx";
import type { CheckStep, Platform } from "./check-steps.ts";

/** Sentences for findings; other codes have theirs under `notice.`. */
const FINDINGS: Readonly<Record<string, MessageKey>> = {
  "pcsc/unavailable": "card.service-unavailable",
  "reader/none": "card.no-reader",
  "reader/in-use": "card.in-use",
  "reader/unsupported": "check.reader.unsupported",
  "card/none": "card.no-card",
  "card/removed": "card.no-card",
  "card/unknown": "card.unknown-card",
  "card/mute": "card.mute-card",
  "certificate/none": "check.certificates.none",
  "certificate/one": "check.certificates.one",
  "certificate/expired": "cert.renew",
  "certificate/soon": "cert.renew",
  "certificate/unreadable": "cert.unreadable",
  "pin/blocked": "check.blocked",
  "browser/sandbox": "check.sandbox",
  "client/official": "check.official",
};

const PCSCD = "sudo systemctl enable --now pcscd.socket";

type StepLineProps = {
  readonly found: CheckStep;
  readonly platform: Platform | null;
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
      {about !== null && step !== "environment" && (
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
          <p>
            {t(FINDINGS[code] ?? keyOr(`notice.${code}`, "notice.other"), { kind: about ?? "" })}
          </p>
          {code === "pcsc/unavailable" && platform && (
            <p>{t(`check.service.${platform}`, { command: PCSCD })}</p>
          )}
          {code === "host/missing" && <p>{t("welcome.install")}</p>}
          <p className="soft">{t("notice.code", { code })}</p>
        </details>
      )}
    </li>
  );
}
