import { useText } from "./language.tsx";

type ReaderAwayProps = {
  readonly name: string;
  /** False: the button cannot be pressed now. */
  readonly isOpen?: boolean;
  readonly onAnyReader: () => void;
};

/** The reader that the person chose is not connected: which one, and the way on without it. */
export function ReaderAway({ name, isOpen = true, onAnyReader }: ReaderAwayProps) {
  const { t } = useText();
  return (
    <div className="reader-away">
      <strong translate="no">{name}</strong>
      <button type="button" name="any-reader" disabled={!isOpen} onClick={onAnyReader}>
        {t("reader.any")}
      </button>
    </div>
  );
}
