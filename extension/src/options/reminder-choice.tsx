import type { Reminders } from "@tegata/protocol/settings";
import { useId } from "react";
import { formatRegisterDay } from "../i18n/dates.ts";
import { useText } from "../ui/language.tsx";
import { ManagedNote } from "../ui/managed-note.tsx";

type ReminderChoiceProps = {
  readonly isOn: boolean;
  readonly isManaged: boolean;
  readonly dates: Reminders["dates"];
  readonly onSwitch: (isOn: boolean) => void;
  readonly onCardDate: (day: string | null) => void;
};

/** Whether to remind of dates; which ones are kept; the card's own, which is printed on it. */
export function ReminderChoice(props: ReminderChoiceProps) {
  const { isOn, isManaged, dates, onSwitch, onCardDate } = props;
  const { t, language } = useText();
  const id = useId();
  return (
    <fieldset data-setting="remind">
      <legend>{t("options.remind")}</legend>
      <label>
        <input
          type="checkbox"
          name="remind"
          checked={isOn}
          disabled={isManaged}
          aria-describedby={id}
          onChange={(event) => {
            onSwitch(event.currentTarget.checked);
          }}
        />
        <span>{t("options.remind.on")}</span>
      </label>
      <p id={id} className="soft">
        {t("options.remind.text")}
      </p>
      {isManaged && <ManagedNote />}
      {isOn && (
        <>
          <ul className="dates">
            {(["authentication", "signature"] as const).map((purpose) => {
              const day = dates[purpose];
              return (
                day !== undefined && (
                  <li key={purpose} data-date={purpose}>
                    {t(`cert.title.${purpose}`)}: {formatRegisterDay(day, language)}
                  </li>
                )
              );
            })}
          </ul>
          <label className="stacked">
            <span>{t("options.remind.card")}</span>
            <input
              type="date"
              name="card-date"
              defaultValue={dates.card ?? ""}
              onChange={(event) => {
                const day = event.currentTarget.value;
                onCardDate(day === "" ? null : day);
              }}
            />
          </label>
        </>
      )}
    </fieldset>
  );
}
