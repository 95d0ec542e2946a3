import type { Purpose } from "@tegata/protocol/purpose";
import { useId } from "react";
import { useText } from "../../ui/language.tsx";
import { ReaderAway } from "../../ui/reader-away.tsx";
import { type TaskState, triesLeftOf } from "./card-task.ts";

type TaskStatusProps = {
  readonly state: TaskState;
  readonly purpose: Purpose;
  readonly onAnyReader: () => void;
};

/** What to do with reader and card now, why the last password failed, and the tries left. */
export function TaskStatus({ state, purpose, onAnyReader }: TaskStatusProps) {
  const { t, keyOr } = useText();
  const { failure } = state;
  const left = triesLeftOf(state);
  const triesLeft = failure?.details["triesLeft"];
  return (
    <>
      {failure && failure.code !== "pin/blocked" && (
        <p role="alert" data-code={failure.code}>
          {t(
            keyOr(`failed.${failure.code}`, keyOr(`notice.${failure.code}`, "failed.other")),
            typeof triesLeft === "number" ? { triesLeft } : {},
          )}
        </p>
      )}
      {left === 0 && (
        <p role="alert" data-code="pin/blocked">
          {t(`blocked.${purpose}`)} {t("blocked.bring")}
        </p>
      )}
      <CardLine {...{ state, purpose, onAnyReader }} />
      {left !== null && left > 0 && (
        <p className="tries" data-low={left === 1}>
          {t("pin.triesLeft", { count: left })}
        </p>
      )}
    </>
  );
}

/** What to do with reader and card now, changing as they change. */
function CardLine({ state: { card, isWorking }, purpose, onAnyReader }: TaskStatusProps) {
  const { t } = useText();
  return (
    <>
      <p className="card-line" role="status" data-card={card?.state ?? "waiting"}>
        <span className="dot" aria-hidden="true" />
        <span>{t(isWorking ? "pin.checking" : guidance())}</span>
      </p>
      {card?.state === "reader-away" && <ReaderAway name={card.reader} onAnyReader={onAnyReader} />}
    </>
  );

  function guidance() {
    if (!card) return "card.waiting";
    if (card.state === "no-certificate") return `card.no-certificate.${purpose}` as const;
    return `card.${card.state}` as const;
  }
}

type OverProps = { readonly code: string; readonly onRestart: () => void };

/** The conversation has ended by itself: why, and one button to begin anew. */
export function TaskOver({ code, onRestart }: OverProps) {
  const { t, keyOr } = useText();
  return (
    <div className="over">
      <p role="alert" data-code={code}>
        {t(keyOr(`notice.${code}`, "notice.other"))}
      </p>
      <button type="button" name="restart" onClick={onRestart}>
        {t("mycard.again")}
      </button>
    </div>
  );
}

/** Typed to confirm the last try. One word in every language: any keyboard can type it. */
const LAST_TRY_WORD = "LAST";

/** The warning before the last try, and the word that lets it through. */
export function LastTry({ onConfirm }: { readonly onConfirm: (isConfirmed: boolean) => void }) {
  const { t } = useText();
  const id = useId();
  return (
    <section className="last-try" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t("pin.lastTry.title")}</h3>
      <p>{t("pin.lastTry.text")}</p>
      <label htmlFor={id}>{t("pin.lastTry.label", { word: LAST_TRY_WORD })}</label>
      <input
        id={id}
        name="last-try"
        type="text"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          const word = event.currentTarget.value.normalize("NFKC").trim().toUpperCase();
          onConfirm(word === LAST_TRY_WORD);
        }}
      />
    </section>
  );
}
