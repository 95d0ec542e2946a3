import type { Purpose } from "@tegata/protocol/purpose";
import { type ReactNode, type RefObject, useId, useRef } from "react";
import type { MessageKey } from "../i18n/messages/en.ts";
import { useText } from "./language.tsx";
import { type FieldCheck, tidyField } from "./pin-field.ts";

function checkKey(check: FieldCheck, purpose: Purpose): MessageKey | null {
  const { isEmpty, fault, hasCapitalized } = check;
  if (isEmpty) return null;
  if (fault === "too-short" || fault === "too-long") return `form.${fault}.${purpose}`;
  if (fault !== null) return `form.${fault}`;
  return hasCapitalized ? "form.capitals" : "form.ok";
}

export type PasswordInputProps = {
  readonly name: string;
  readonly label: ReactNode;
  readonly purpose: Purpose;
  readonly check: FieldCheck;
  readonly onCheck: (check: FieldCheck) => void;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly isShown: boolean;
  readonly children?: ReactNode;
};

/** A password field on a page of ours. Its text stays in the element: React never sees it. */
export function PasswordInput(props: PasswordInputProps) {
  const { name, label, purpose, check, onCheck, input, isShown, children } = props;
  const { t } = useText();
  const id = useId();
  const isComposing = useRef(false);
  const key = checkKey(check, purpose);
  const tidy = (): void => {
    if (!isComposing.current && input.current) onCheck(tidyField(input.current, purpose));
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        name={name}
        type={isShown ? "text" : "password"}
        inputMode={purpose === "authentication" ? "numeric" : "text"}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        aria-invalid={check.fault !== null}
        aria-describedby={`${id}-check`}
        data-1p-ignore="true"
        data-lpignore="true"
        data-bwignore="true"
        onInput={tidy}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={() => {
          isComposing.current = false;
          tidy();
        }}
      />
      <div id={`${id}-check`} className="check" data-ok={check.fault === null} aria-live="polite">
        {key && t(key)}
        {children}
      </div>
    </div>
  );
}
