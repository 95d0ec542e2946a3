import type { Hop } from "@tegata/protocol/panel";
import { useText } from "../../ui/language.tsx";
import { ErrorMeaning } from "./error-meaning.tsx";

/** One step: when, which part, what, how long. A command to the card with both its lines. */
export function HopLine({ hop }: { readonly hop: Hop }) {
  const { t } = useText();
  const { part, at, ms, what, size, error, exchange } = hop;
  return (
    <li data-part={part} data-failed={error !== undefined}>
      <p className="hop">
        <span className="when" translate="no">
          {at.toFixed(1)} ms
        </span>
        <span className="part">{t(`panel.part.${part}`)}</span>
        <strong translate="no">{exchange ? commandName(exchange.command) : what}</strong>
        {size !== undefined && <span>{t("panel.size", { count: size })}</span>}
        {ms !== null && (
          <span className="took" translate="no">
            {ms.toFixed(1)} ms
          </span>
        )}
      </p>
      {exchange && (
        <p className="exchange" translate="no">
          <code>{withoutName(exchange.command)}</code> <code>{exchange.answer}</code>
        </p>
      )}
      {error && <ErrorMeaning error={error} />}
    </li>
  );
}

const commandName = (line: string): string => line.replace(/^.* {2}# /, "");
const withoutName = (line: string): string => line.replace(/ {2}# .*$/, "");
