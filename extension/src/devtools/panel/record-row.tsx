import { useText } from "../../ui/language.tsx";
import { save } from "../../ui/save.ts";
import { conversationFile, hasExchanges } from "./conversation-file.ts";
import { ErrorMeaning } from "./error-meaning.tsx";
import { HopLine } from "./hop-line.tsx";
import { durationOf, type PanelRecord } from "./records.ts";

/** One request: a line that opens to its hops. */
export function RecordRow({ record }: { readonly record: PanelRecord }) {
  const { t } = useText();
  const { name, door, startedAt, isOver, error, hops } = record;
  const outcome = error ? "failed" : isOver ? "ok" : "running";
  return (
    <details data-outcome={outcome} data-request={name}>
      <summary>
        <span className="when" translate="no">
          {clockTime(startedAt)}
        </span>
        <strong translate="no">{name}</strong>
        <span translate="no">{door}</span>
        <span className="outcome" translate={error ? "no" : undefined}>
          {error ? error.code : t(isOver ? "panel.done" : "panel.running")}
        </span>
        <span className="took" translate="no">
          {Math.round(durationOf(record))} ms
        </span>
      </summary>
      {error && <ErrorMeaning error={error} />}
      <ol className="hops">
        {hops.map((hop, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a hop has nothing else to be known by.
          <HopLine key={index} hop={hop} />
        ))}
      </ol>
      {hasExchanges(record) && (
        <div className="export">
          <button
            type="button"
            name="export"
            onClick={() => {
              const text = conversationFile(record);
              save(`tegata-${fileName(name)}.txt`, new Blob([text], { type: "text/plain" }));
            }}
          >
            {t("panel.export")}
          </button>
          <p>{t("panel.export.about")}</p>
        </div>
      )}
    </details>
  );
}

const fileName = (name: string): string => name.replaceAll(/[^\w-]/g, "-");

/** The same in every language: it is compared with other logs. */
function clockTime(ms: number): string {
  const date = new Date(ms);
  const two = (value: number): string => String(value).padStart(2, "0");
  const parts = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":");
  return `${parts}.${String(date.getMilliseconds()).padStart(3, "0")}`;
}
