import type { WireError } from "@tegata/protocol/errors";
import type { PromptSubject } from "@tegata/protocol/extension";
import { useText } from "../ui/language.tsx";
import { Site } from "./site.tsx";

type WhoAsksProps = {
  readonly subject: PromptSubject;
  readonly onGoOn: () => void;
  readonly onCancel: () => void;
};

/** Shown before anything else when a request came without a click of the person's. */
export function WhoAsks({ subject, onGoOn, onCancel }: WhoAsksProps) {
  const { t } = useText();
  return (
    <form
      data-screen="who-asks"
      data-purpose={subject.purpose}
      onSubmit={(event) => {
        event.preventDefault();
        onGoOn();
      }}
    >
      <h1>{t("who.title")}</h1>
      <Site origin={subject.origin} />
      <p>{t("who.text")}</p>
      <div className="gives">
        <p className="gives-label">{t("who.wants")}</p>
        <p>{t(`gives.${subject.purpose}`)}</p>
      </div>
      <div className="buttons">
        <button type="button" name="cancel" onClick={onCancel}>
          {t("pin.cancel")}
        </button>
        <button type="submit">{t("who.go")}</button>
      </div>
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
};

/** Nothing that the person can mend on this screen: what is wrong and what to do next. */
export function Notice({ origin, error: { code }, onClose }: NoticeProps) {
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
    </section>
  );
}
