/** A reader in memory with one card in it, in place of PC/SC. */
import { TegataError } from "@tegata/protocol/errors";
import type { CardChannel } from "@tegata/smartcard/iso7816";
import type {
  CardConnection,
  CardReaders,
  ReadersSnapshot,
} from "../../../native-host/src/readers/card-readers.ts";

const PRESENT: ReadersSnapshot = {
  available: true,
  readers: [{ name: "Reader 0", card: "present", change: 1 }],
};

/** `refusals`: of the first connections, as of a card that has just been put there. */
export function oneReader(
  card: CardChannel,
  { refusals = 0 }: { readonly refusals?: number } = {},
): CardReaders {
  let left = refusals;
  const connection: CardConnection = {
    begin: async () => {},
    end: async () => {},
    close: async () => {},
    transmit: (command) => card.transmit(command),
  };
  return {
    list: async () => PRESENT.readers,
    async *watch(signal) {
      yield PRESENT;
      await new Promise((resolve) => {
        signal.addEventListener("abort", resolve);
      });
    },
    async connect() {
      if (left === 0) return connection;
      left -= 1;
      throw new TegataError("card/removed", "no card yet", {});
    },
    stuck: false,
    isWaiting: false,
    isRecoverable: () => false,
  };
}
