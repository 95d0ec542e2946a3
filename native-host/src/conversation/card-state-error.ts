import { TegataError } from "@tegata/protocol/errors";
import type { CardState } from "@tegata/protocol/host";
import type { Purpose } from "@tegata/protocol/purpose";

/** Why nothing can be asked of the card in this state. Null: it is ready. */
export function cardStateError(
  card: CardState,
  purpose: Purpose,
  wasReady: boolean,
): TegataError | null {
  const why = `the card is not ready: ${card.state}`;
  switch (card.state) {
    case "ready":
      return null;
    case "service-unavailable":
      return new TegataError("pcsc/unavailable", why, {});
    case "no-reader":
      return new TegataError("reader/none", why, {});
    case "reader-away":
      return new TegataError("reader/away", why, { reader: card.reader });
    case "no-card":
    case "reading":
      return new TegataError(wasReady ? "card/removed" : "card/none", why, {});
    case "in-use":
      return new TegataError("reader/in-use", why, { reader: card.reader });
    case "unknown-card":
      return new TegataError("card/unknown", why, {});
    case "mute-card":
      return new TegataError("card/mute", why, {});
    case "no-certificate":
      return new TegataError("certificate/absent", why, { purpose });
  }
}
