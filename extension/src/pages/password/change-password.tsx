import { PURPOSES, type Purpose } from "@tegata/protocol/purpose";
import { useState } from "react";
import { useText } from "../../ui/language.tsx";
import { ChangeForm } from "./change-form.tsx";

/** Which password, then the form that changes it. */
export function ChangePassword() {
  const { t } = useText();
  const [purpose, setPurpose] = useState<Purpose>("authentication");
  const [changed, setChanged] = useState<Purpose | null>(null);
  return (
    <>
      <h1>{t("nav.password")}</h1>
      <fieldset>
        <legend>{t("password.which")}</legend>
        {PURPOSES.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="purpose"
              value={each}
              checked={purpose === each}
              onChange={() => {
                setPurpose(each);
                setChanged(null);
              }}
            />
            <span>{t(`purpose.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {changed === purpose ? (
        <p className="good" role="status" data-done={purpose}>
          {t("password.done")}
        </p>
      ) : (
        <ChangeForm
          key={purpose}
          purpose={purpose}
          onDone={() => {
            setChanged(purpose);
          }}
        />
      )}
    </>
  );
}
