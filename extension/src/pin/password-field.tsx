import type { Purpose } from "@tegata/protocol/purpose";
import { useId, useRef, useState } from "react";
import type { MessageKey } from "../i18n/messages/en.ts";
import { useText } from "../ui/language.tsx";
import { type FieldCheck, tidyField } from "../ui/pin-field.ts";

function checkKey(
  { isEmpty, fault, hasCapitalized }: FieldCheck,
  purpose: Purpose,
): MessageKey | null {
  if (isEmpty) return null;
  if (fault === "too-short" || fault === "too-long") return `form.${fault}.${purpose}`;
  if (fault !== null) return `form.${fault}`;
  return hasCapitalized ? "form.capitals" : "form.ok";
}

type PasswordFieldProps = {
  readonly purpose: Purpose;
  readonly check: FieldCheck;
  readonly onCheck: (check: FieldCheck) => void;
  /** Whether what was just typed may be taken; when not, the field is empty by now. */
  readonly onInput: () => boolean;
  /** From the first. The focus scrolls to the field, past what is to be read before it. */
  readonly hasFocus: boolean;
  readonly input: React.RefObject<HTMLInputElement | null>;
  /** Tries left; null while they are not known. */
  readonly left: number | null;
};

/** The password input, its form checked as it is typed, and the box that shows it. */
export function PasswordField(props: PasswordFieldProps) {
  const { purpose, check, onCheck, onInput, hasFocus, input, left } = props;
  const { t } = useText();
  const id = useId();
  const [isShown, setIsShown] = useState(false);
  const isComposing = useRef(false);
  const checked = checkKey(check, purpose);
  const tidy = (): void => {
    if (onInput() && !isComposing.current && input.current)
      onCheck(tidyField(input.current, purpose));
  };
  return (
    <div className="field">
      <label htmlFor={id}>{t(`pin.prompt.${purpose}`)}</label>
      <input
        ref={input}
        id={id}
        name="pin"
        type={isShown ? "text" : "password"}
        inputMode={purpose === "authentication" ? "numeric" : "text"}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        autoFocus={hasFocus}
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
      <p id={`${id}-check`} className="check" data-ok={check.fault === null} aria-live="polite">
        {checked && t(checked)}
      </p>
      <Foot isShown={isShown} onShow={setIsShown} left={left} />
    </div>
  );
}

type FootProps = {
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
  readonly left: number | null;
};

function Foot({ isShown, onShow, left }: FootProps) {
  const { t } = useText();
  return (
    <div className="field-foot">
      <label className="show">
        <input
          type="checkbox"
          name="show"
          checked={isShown}
          onChange={(event) => {
            onShow(event.currentTarget.checked);
          }}
        />
        <span>{t("pin.show")}</span>
      </label>
      <p className="tries" data-low={left === 1}>
        {left !== null && t("pin.triesLeft", { count: left })}
      </p>
    </div>
  );
}
