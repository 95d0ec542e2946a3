import { useSyncExternalStore } from "react";
import { Brand } from "../../ui/brand.tsx";
import { LanguageSwitch, useText } from "../../ui/language.tsx";
import { RecordRow } from "./record-row.tsx";
import type { Records } from "./records.ts";

/** What the page of the inspected tab asked for, and the way of each request to the card and back. */
export function Panel({ records }: { readonly records: Records }) {
  const { t } = useText();
  const {
    records: all,
    isPaused,
    isStopped,
  } = useSyncExternalStore(records.subscribe, records.shown);
  return (
    <main className="panel" data-paused={isPaused}>
      <header>
        <Brand />
        <LanguageSwitch />
      </header>
      <div className="title-row">
        <h1>{t("panel.title")}</h1>
        <div className="tools">
          <button
            type="button"
            name="pause"
            aria-pressed={isPaused}
            onClick={() => {
              records.pause(!isPaused);
            }}
          >
            {t("panel.pause")}
          </button>
          <button
            type="button"
            name="clear"
            onClick={() => {
              records.clear();
            }}
          >
            {t("panel.clear")}
          </button>
        </div>
      </div>
      {isStopped && <p role="alert">{t("panel.stopped")}</p>}
      <p className="about">{t("panel.about")}</p>
      {all.length === 0 ? (
        <p role="status">{t("panel.empty")}</p>
      ) : (
        <ul className="records">
          {all.map((record) => (
            <li key={record.id}>
              <RecordRow record={record} />
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
