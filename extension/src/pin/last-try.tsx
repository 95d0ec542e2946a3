import { useId } from "react";
import { useText } from "../ui/language.tsx";

/** Typed to confirm the last try. One word in every language: any keyboard can type it. */
const LAST_TRY_WORD = "LAST";

type LastTryProps = { readonly onConfirm: (isConfirmed: boolean) => void };

/** The warning before the last try, and the word that lets it through. */
export function LastTry({ onConfirm }: LastTryProps) {
  const { t } = useText();
  const id = useId();
  return (
    <section className="last-try" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t("pin.lastTry.title")}</h2>
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
