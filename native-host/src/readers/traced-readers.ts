import { recordConversation } from "@tegata/smartcard/iso7816";
import type { CardReaders } from "./card-readers.ts";

/**
 * Writes each command and its answer's status as a line. What may carry a password is never
 * written, and neither is what the card answers: it may be personal.
 */
export function tracedReaders(readers: CardReaders, write: (line: string) => void): CardReaders {
  return {
    list: () => readers.list(),
    watch: (signal) => readers.watch(signal),
    isRecoverable: (error) => readers.isRecoverable(error),
    get stuck() {
      return readers.stuck;
    },
    get isWaiting() {
      return readers.isWaiting;
    },
    connect: async (reader) => {
      const connection = await readers.connect(reader);
      const traced = recordConversation(write, { responses: "status" })(connection);
      return {
        transmit: (command) => traced.transmit(command),
        begin: () => connection.begin(),
        end: (disposition) => connection.end(disposition),
        close: (disposition) => connection.close(disposition),
      };
    },
  };
}
