import { useEffect, useRef, useState } from "react";
import { useText } from "../ui/language.tsx";
import { CardGuidance } from "./card-guidance.tsx";
import { Failure } from "./failure.tsx";
import { LastTry } from "./last-try.tsx";
import { PasswordField } from "./password-field.tsx";
import { EMPTY_FIELD, takePin } from "./pin-field.ts";
import { type PinState, triesLeft } from "./prompt-state.ts";
import { Site } from "./site.tsx";

export type PinFormProps = {
  readonly state: PinState;
  /** The password as byte values; the caller passes it on and keeps nothing. */
  readonly onSubmit: (pin: number[], lastTry: boolean) => void;
  readonly onCancel: () => void;
};

/** Asks for a password. The password stays in the input element: React never sees it. */
export function PinForm({ state, onSubmit, onCancel }: PinFormProps) {
  const { t } = useText();
  const { purpose } = state.subject;
  const left = triesLeft(state);
  const input = useRef<HTMLInputElement>(null);
  const [check, setCheck] = useState(EMPTY_FIELD);
  const [isConfirmed, setIsConfirmed] = useState(false);
  const isLast = left === 1;
  const isFormRight = !check.isEmpty && check.fault === null;
  const isCardReady = state.card?.state === "ready" && !state.isChecking;
  const canSubmit = isCardReady && isFormRight && (!isLast || isConfirmed);

  const { failure } = state;
  useEffect(() => {
    if (failure) input.current?.focus();
  }, [failure]);

  const submit = (): void => {
    if (!canSubmit || !input.current) return;
    const pin = takePin(input.current, purpose);
    setCheck(EMPTY_FIELD);
    setIsConfirmed(false);
    if (pin) onSubmit(pin, isLast);
  };

  return (
    <form
      data-screen="pin"
      data-purpose={purpose}
      data-tries-left={left ?? ""}
      autoComplete="off"
      aria-busy={state.isChecking}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h1>{t(`pin.title.${purpose}`)}</h1>
      <Site origin={state.subject.origin} />
      <p className="gives">{t(`gives.${purpose}`)}</p>
      <Failure state={state} />
      <CardGuidance state={state} />
      {isLast && <LastTry onConfirm={setIsConfirmed} />}
      <PasswordField purpose={purpose} check={check} onCheck={setCheck} input={input} left={left} />
      <div className="buttons">
        <button type="button" name="cancel" onClick={onCancel}>
          {t("pin.cancel")}
        </button>
        <button type="submit" disabled={!canSubmit}>
          {t("pin.ok")}
        </button>
      </div>
    </form>
  );
}
