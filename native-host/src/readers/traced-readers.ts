import { recordConversation } from "@tegata/smartcard/iso7816";
import type { CardReaders } from "./card-readers.ts";

/** Who hears of the commands to a card, and whether they want to now. */
export type CardTrace = {
  readonly isOn: boolean;
  /** For one connection: a command's line, then the line of its answer, and so on. */
  readonly newWriter: () => (line: string) => void;
};

/**
 * Says each command and its answer's status as a line. What may carry a password is never
 * written, and neither is what the card answers: it may be personal.
 */
export function tracedReaders(readers: CardReaders, trace: CardTrace): CardReaders {
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
      const traced = recordConversation(trace.newWriter(), { responses: "status" })(connection);
      return {
        transmit: (command) => (trace.isOn ? traced : connection).transmit(command),
        begin: () => connection.begin(),
        end: (disposition) => connection.end(disposition),
        close: (disposition) => connection.close(disposition),
      };
    },
  };
}
