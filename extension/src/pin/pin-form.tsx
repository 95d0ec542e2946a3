import { useCallback, useEffect, useRef, useState } from "react";
import { Documents } from "../sign/documents.tsx";
import { useText } from "../ui/language.tsx";
import { EMPTY_FIELD, takePin } from "../ui/pin-field.ts";
import { ReaderAway } from "../ui/reader-away.tsx";
import { Buttons } from "./buttons.tsx";
import { CardGuidance } from "./card-guidance.tsx";
import { Failure } from "./failure.tsx";
import { givesKey } from "./gives.ts";
import { useGuard } from "./guard/guard-context.tsx";
import { useEmptied } from "./guard/use-emptied.ts";
import { LastTry } from "./last-try.tsx";
import { Moved } from "./moved.tsx";
import { PasswordField } from "./password-field.tsx";
import { type PinState, triesLeft } from "./prompt-state.ts";
import { Site } from "./site.tsx";

export type PinFormProps = {
  readonly state: PinState;
  /** The password as byte values; the caller passes it on and keeps nothing. */
  readonly onSubmit: (pin: number[], lastTry: boolean) => void;
  readonly onAnyReader: () => void;
  readonly onCancel: () => void;
};

/** What the form knows and does; the password stays in the input element. */
function usePinForm({ state, onSubmit }: Pick<PinFormProps, "state" | "onSubmit">) {
  const { guard, holds } = useGuard();
  const input = useRef<HTMLInputElement>(null);
  const [check, setCheck] = useState(EMPTY_FIELD);
  const [isConfirmed, setIsConfirmed] = useState(false);
  const { emptied, isResting, take } = useEmptied(
    input,
    useCallback(() => {
      setCheck(EMPTY_FIELD);
    }, []),
  );
  const { failure } = state;
  useEffect(() => {
    if (failure) input.current?.focus();
  }, [failure]);

  const isLast = triesLeft(state) === 1;
  const isFormRight = !check.isEmpty && check.fault === null;
  const isCardReady = state.card?.state === "ready" && !state.isChecking;
  const canSubmit = holds && isCardReady && isFormRight && (!isLast || isConfirmed);
  const submit = (): void => {
    if (!canSubmit || !input.current || !guard.isFresh()) return;
    const pin = takePin(input.current, state.subject.purpose);
    setCheck(EMPTY_FIELD);
    setIsConfirmed(false);
    if (pin) onSubmit(pin, isLast);
  };
  return {
    input,
    holds,
    check,
    setCheck,
    emptied,
    isOpen: holds && !isResting,
    take,
    isLast,
    setIsConfirmed,
    canSubmit,
    submit,
  };
}

/** Asks for a password. React never sees it. */
export function PinForm({ state, onSubmit, onAnyReader, onCancel }: PinFormProps) {
  const { t } = useText();
  const { purpose } = state.subject;
  const left = triesLeft(state);
  const form = usePinForm({ state, onSubmit });
  const { holds, emptied } = form;
  return (
    <form
      data-screen="pin"
      data-purpose={purpose}
      data-tries-left={left ?? ""}
      autoComplete="off"
      aria-busy={state.isChecking}
      data-guard={form.isOpen ? "holds" : "waits"}
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <h1>{t(`pin.title.${purpose}`)}</h1>
      <Site origin={state.subject.origin} />
      <p className="gives">{t(givesKey(state.subject))}</p>
      {state.documents.length > 0 && <Documents documents={state.documents} />}
      <Moved why={state.moved} />
      {emptied && (
        <p role="alert" data-emptied={emptied}>
          {t(`pin.emptied.${emptied}`)}
        </p>
      )}
      <Failure state={state} />
      <CardGuidance state={state} />
      {state.card?.state === "reader-away" && (
        <ReaderAway name={state.card.reader} isOpen={holds} onAnyReader={onAnyReader} />
      )}
      {form.isLast && <LastTry onConfirm={form.setIsConfirmed} />}
      <PasswordField
        purpose={purpose}
        check={form.check}
        onCheck={form.setCheck}
        onInput={form.take}
        hasFocus={state.documents.length === 0}
        input={form.input}
        left={left}
      />
      <Buttons input={form.input} canSubmit={form.canSubmit} onCancel={onCancel} />
    </form>
  );
}
