import type { OwnResult } from "@tegata/protocol/own-pages";
import type { Purpose } from "@tegata/protocol/purpose";
import { type ReactNode, useRef, useState } from "react";
import { useText } from "../../ui/language.tsx";
import { PasswordInput } from "../../ui/password-input.tsx";
import { EMPTY_FIELD, takePin } from "../../ui/pin-field.ts";
import { triesLeftOf } from "./card-task.ts";
import { ShowPassword } from "./show-password.tsx";
import { LastTry, TaskOver, TaskStatus } from "./task-status.tsx";
import { useCardTask } from "./use-card-task.ts";

type SimpleTask = "certificate" | "test-signature";

export type PasswordTaskProps<T extends SimpleTask> = {
  readonly task: T;
  readonly purpose: Purpose;
  readonly submitLabel: ReactNode;
  readonly onDone: (result: OwnResult[T]) => void;
};

/** Asks for one password and does one thing with the card. */
export function PasswordTask<T extends SimpleTask>(props: PasswordTaskProps<T>) {
  const { task, purpose, submitLabel, onDone } = props;
  const { t } = useText();
  const { state, submit, takeAnyReader, restart } = useCardTask(task, purpose, onDone);
  const input = useRef<HTMLInputElement>(null);
  const [check, setCheck] = useState(EMPTY_FIELD);
  const [isShown, setIsShown] = useState(false);
  const [isConfirmed, setIsConfirmed] = useState(false);
  const left = triesLeftOf(state);
  const isLast = left === 1;
  const canSubmit =
    state.card?.state === "ready" &&
    !state.isWorking &&
    left !== 0 &&
    !check.isEmpty &&
    check.fault === null &&
    (!isLast || isConfirmed);
  if (state.over) return <TaskOver code={state.over.code} onRestart={restart} />;
  return (
    <form
      data-task={task}
      data-purpose={purpose}
      data-tries-left={left ?? ""}
      autoComplete="off"
      aria-busy={state.isWorking}
      onSubmit={(event) => {
        event.preventDefault();
        if (!canSubmit || !input.current) return;
        const pin = takePin(input.current, purpose);
        setCheck(EMPTY_FIELD);
        setIsConfirmed(false);
        if (pin) submit(pin, isLast);
      }}
    >
      <TaskStatus state={state} purpose={purpose} onAnyReader={takeAnyReader} />
      {isLast && <LastTry onConfirm={setIsConfirmed} />}
      <PasswordInput
        name="pin"
        label={t(`purpose.${purpose}`)}
        {...{ purpose, check, input, isShown }}
        onCheck={setCheck}
      />
      <ShowPassword isShown={isShown} onShow={setIsShown} />
      <button type="submit" disabled={!canSubmit}>
        {submitLabel}
      </button>
    </form>
  );
}
