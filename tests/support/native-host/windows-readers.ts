/** Readers that treat transactions as Windows does, over a virtual card in this process. */
import { TegataError } from "@tegata/protocol/errors";
import type { VirtualCard } from "@tegata/virtual-card";
import type {
  CardConnection,
  CardReaders,
  ReadersSnapshot,
} from "../../../native-host/src/readers/card-readers.ts";

/** https://learn.microsoft.com/windows/win32/api/winscard/nf-winscard-scardbegintransaction */
const IDLE_MS = 5_000;

export type WindowsReaders = CardReaders & {
  /** How often a card was reset because its transaction was idle. */
  readonly idleResets: number;
  readonly transactionOpen: boolean;
};

/** A card whose transaction is idle for five seconds is reset, and the next call hears of it. */
export function windowsReaders(card: VirtualCard): WindowsReaders {
  const snapshot: ReadersSnapshot = {
    available: true,
    readers: [{ name: "Reader 0", card: "present", change: 1 }],
  };
  let idle: NodeJS.Timeout | undefined;
  let open = false;
  let wasReset = false;
  let idleResets = 0;
  const busy = () => {
    clearTimeout(idle);
    idle = setTimeout(() => {
      idleResets += 1;
      wasReset = true;
      card.reset();
    }, IDLE_MS);
  };
  const connection: CardConnection = {
    begin: async () => {
      open = true;
      wasReset = false;
      busy();
    },
    transmit: async (command) => {
      if (wasReset) throw new TegataError("card/removed", "reset by the system", {});
      clearTimeout(idle);
      const answer = await card.transmit(command);
      busy();
      return answer;
    },
    end: async (disposition) => {
      open = false;
      clearTimeout(idle);
      if (disposition === "reset") card.reset();
    },
    close: async () => undefined,
  };
  return {
    get idleResets() {
      return idleResets;
    },
    get transactionOpen() {
      return open;
    },
    stuck: false,
    isWaiting: false,
    list: async () => snapshot.readers,
    async *watch(signal) {
      yield snapshot;
      await new Promise((done) => {
        signal.addEventListener("abort", done);
      });
    },
    connect: async () => connection,
    isRecoverable: () => false,
  };
}
