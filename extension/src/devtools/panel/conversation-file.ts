import type { PanelRecord } from "./records.ts";

/**
 * A request as a conversation file: the card's hops as they are replayed in tests
 * (shared/smartcard/README.md), all others as remarks. Passwords and what the card answered are
 * not in it, for they are not in the record.
 */
export function conversationFile({ door, name, origin, hops, error }: PanelRecord): string {
  const lines = hops.flatMap(({ part, what, at, ms, exchange, error: failure }) => {
    if (exchange) return [exchange.command, exchange.answer];
    const took = ms === null ? "" : ` (${ms.toFixed(1)} ms)`;
    return [`# ${at.toFixed(1)} ms ${part}: ${what}${took}${failure ? ` ${failure.code}` : ""}`];
  });
  return [`# ${door ?? "?"}: ${name}, ${origin}, ${error?.code ?? "done"}`, ...lines, ""].join(
    "\n",
  );
}

export const hasExchanges = ({ hops }: PanelRecord): boolean =>
  hops.some(({ exchange }) => exchange !== undefined);
