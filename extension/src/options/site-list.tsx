import type { ReactNode } from "react";
import { useText } from "../ui/language.tsx";

type SiteListProps = {
  readonly title: ReactNode;
  readonly origins: readonly string[];
  /** Those that the organisation has set: nothing can be done about them. */
  readonly managed?: readonly string[] | undefined;
  readonly action?: ReactNode;
  readonly onAction?: (origin: string) => void;
};

/** Sites under a heading, each with the one thing that can be done about it. */
export function SiteList({ title, origins, managed = [], action, onAction }: SiteListProps) {
  const { t } = useText();
  return (
    <section>
      <h2>{title}</h2>
      {origins.length === 0 && <p>{t("options.sites.none")}</p>}
      <ul className="sites">
        {origins.map((origin) => (
          <li key={origin} data-origin={origin}>
            <span translate="no">{origin}</span>
            {managed.includes(origin) ? (
              <span className="managed">{t("options.managed.short")}</span>
            ) : (
              <button
                type="button"
                onClick={() => {
                  onAction?.(origin);
                }}
              >
                {action}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
