import { useText } from "./language.tsx";

/** Stands under what the organisation has set. */
export function ManagedNote() {
  const { t } = useText();
  return (
    <p className="managed" role="note">
      {t("options.managed")}
    </p>
  );
}
