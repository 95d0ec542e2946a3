import { useText } from "./language.tsx";

/** The mark: a wooden pass with its cord hole. Decoration: the name stands beside it. */
function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <path className="mark-wood" d="M16 2 27 9v18a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3V9z" />
      <circle className="mark-hole" cx="16" cy="10" r="2.4" />
      <path className="mark-ink" d="M11 17h10M16 17v8M12 21h8" />
    </svg>
  );
}

export function Brand() {
  const { t } = useText();
  return (
    <span className="brand">
      <Mark />
      <span>{t("app.name")}</span>
    </span>
  );
}

/** Whose product this is not. On every screen that asks for a password. */
export function NotOfficial() {
  const { t } = useText();
  return <p className="not-official">{t("app.notOfficial")}</p>;
}
