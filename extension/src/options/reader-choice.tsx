import type { Overview } from "@tegata/protocol/extension";
import type { ReactNode } from "react";
import { useText } from "../ui/language.tsx";
import { ManagedNote } from "../ui/managed-note.tsx";
import { useOverview } from "../ui/use-overview.ts";

type ReaderChoiceProps = {
  /** Null: any. */
  readonly chosen: string | null;
  readonly isManaged: boolean;
  readonly onChoose: (reader: string | null) => void;
};

const namesIn = (overview: Overview | null): readonly string[] =>
  overview?.host === "ready" ? overview.status.readers.map(({ name }) => name) : [];

/** Which reader to use: those that are connected, as they come and go, and the one chosen before. */
export function ReaderChoice({ chosen, isManaged, onChoose }: ReaderChoiceProps) {
  const { t, keyOr } = useText();
  const overview = useOverview();
  const connected = namesIn(overview);
  const isAway = overview !== null && chosen !== null && !connected.includes(chosen);
  const names = chosen === null || connected.includes(chosen) ? connected : [...connected, chosen];
  const choice = (reader: string | null, label: ReactNode): ReactNode => (
    <label key={reader ?? ""}>
      <input
        type="radio"
        name="reader"
        value={reader ?? ""}
        checked={chosen === reader}
        disabled={isManaged}
        onChange={() => {
          onChoose(reader);
        }}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset data-setting="reader">
      <legend>{t("popup.reader")}</legend>
      {choice(null, t("options.reader.any"))}
      {names.map((name) =>
        choice(
          name,
          <>
            <span translate="no">{name}</span>
            {isAway && name === chosen && <> – {t("options.reader.away")}</>}
          </>,
        ),
      )}
      <p className="soft" role="status" data-readers={connected.length}>
        {overview === null && t("popup.checking")}
        {overview?.host === "failed" &&
          t(keyOr(`notice.${overview.error.code}`, "card.service-unavailable"))}
        {overview?.host === "ready" && connected.length === 0 && t("card.no-reader")}
      </p>
      {isManaged && <ManagedNote />}
    </fieldset>
  );
}
