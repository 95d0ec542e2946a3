import type { Settings } from "@tegata/protocol/settings";
import { useText } from "../ui/language.tsx";
import { ManagedNote } from "../ui/managed-note.tsx";

type ScreenChoiceProps = {
  readonly chosen: Settings["screen"];
  readonly isManaged: boolean;
  readonly onChoose: (screen: Settings["screen"]) => void;
};

/** Where the password is asked. */
export function ScreenChoice({ chosen, isManaged, onChoose }: ScreenChoiceProps) {
  const { t } = useText();
  return (
    <fieldset data-setting="screen">
      <legend>{t("options.screen")}</legend>
      {(["frame", "window"] as const).map((screen) => (
        <label key={screen}>
          <input
            type="radio"
            name="screen"
            value={screen}
            checked={chosen === screen}
            disabled={isManaged}
            onChange={() => {
              onChoose(screen);
            }}
          />
          <span>{t(`options.screen.${screen}`)}</span>
        </label>
      ))}
      {isManaged && <ManagedNote />}
    </fieldset>
  );
}
