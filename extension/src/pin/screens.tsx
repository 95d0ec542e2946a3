import type { WireError } from "@tegata/protocol/errors";
import type { PromptSubject } from "@tegata/protocol/extension";
import { useText } from "../ui/language.tsx";
import { givesKey } from "./gives.ts";
import { useGuard } from "./guard/guard-context.tsx";
import { Moved } from "./moved.tsx";
import type { WhoAsksState } from "./prompt-state.ts";
import { Site } from "./site.tsx";

type WhoAsksProps = {
  readonly state: WhoAsksState;
  readonly onGoOn: () => void;
  readonly onCancel: () => void;
  readonly onBlock: () => void;
};

/** Shown before anything else when a request came without a click of the person's. */
export function WhoAsks({ state, onGoOn, onCancel, onBlock }: WhoAsksProps) {
  const { t } = useText();
  const { guard, holds } = useGuard();
  const { subject, moved } = state;
  return (
    <form
      data-screen="who-asks"
      data-purpose={subject.purpose}
      data-guard={holds ? "holds" : "waits"}
      onSubmit={(event) => {
        event.preventDefault();
        if (guard.isFresh()) onGoOn();
      }}
    >
      <h1>{t("who.title")}</h1>
      <Moved why={moved} />
      <Site origin={subject.origin} />
      <p>{t("who.text")}</p>
      <div className="gives">
        <p className="gives-label">{t("who.wants")}</p>
        <p>{t(givesKey(subject))}</p>
      </div>
      <div className="buttons">
        <button type="button" name="cancel" onClick={onCancel}>
          {t("pin.cancel")}
        </button>
        <button type="submit" disabled={!holds}>
          {t("who.go")}
        </button>
      </div>
      <button type="button" name="block" className="plain" onClick={onBlock}>
        {t("who.block")}
      </button>
    </form>
  );
}

type BlockedProps = { readonly subject: PromptSubject; readonly onClose: () => void };

/** The password is blocked: where to go, and nothing to type. */
export function Blocked({ subject, onClose }: BlockedProps) {
  const { t } = useText();
  const { purpose } = subject;
  return (
    <form
      data-screen="pin"
      data-purpose={purpose}
      data-tries-left={0}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <h1>{t("blocked.title")}</h1>
      <p className="purpose">{t(`purpose.${purpose}`)}</p>
      <p role="alert" data-code="pin/blocked">
        {t(`blocked.${purpose}`)}
      </p>
      <p>{t("blocked.bring")}</p>
      <Site origin={subject.origin} />
      <div className="buttons">
        <button type="button" name="cancel" className="primary" autoFocus onClick={onClose}>
          {t("pin.close")}
        </button>
      </div>
    </form>
  );
}

type NoticeProps = {
  readonly origin: string | null;
  readonly error: WireError;
  readonly onClose: () => void;
  readonly onBlock: () => void;
};

/** Nothing that the person can mend on this screen: what is wrong and what to do next. */
export function Notice({ origin, error: { code }, onClose, onBlock }: NoticeProps) {
  const { t, keyOr } = useText();
  return (
    <section className="notice" data-screen="notice" data-code={code}>
      <h1>{t(keyOr(`notice.${code}.title`, "notice.title"))}</h1>
      <p role="alert">{t(keyOr(`notice.${code}`, "notice.other"))}</p>
      <p className="code">{t("notice.code", { code })}</p>
      {origin !== null && <Site origin={origin} />}
      <div className="buttons">
        <button type="button" name="cancel" className="primary" autoFocus onClick={onClose}>
          {t("pin.close")}
        </button>
      </div>
      {code === "request/rate-limited" && (
        <button type="button" name="block" className="plain" onClick={onBlock}>
          {t("who.block")}
        </button>
      )}
    </section>
  );
}
