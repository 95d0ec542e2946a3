import { Conversations } from "../conversation/conversations.ts";
import { stateFolder } from "../conversation/user-lock.ts";
import { tracedReaders } from "../readers/traced-readers.ts";
import { type Dispatched, dispatch } from "./dispatch.ts";
import { ExchangeEvents } from "./exchange-events.ts";
import type { HostContext } from "./request-context.ts";

/** All of the host that is loaded after the greeting. */
export type Core = {
  readonly dispatch: (message: unknown) => Promise<Dispatched>;
  /** A conversation is open. */
  readonly isInConversation: boolean;
  /** A thread waits for a mute card and cannot be taken back. */
  readonly isStuck: boolean;
  /** A call to the card's driver has not come back. */
  readonly isWaiting: boolean;
  /** Ends the conversation and leaves the card. */
  readonly end: () => Promise<void>;
};

export function createCore(options: Omit<HostContext, "conversations" | "trace">): Core {
  const conversations = new Conversations(stateFolder());
  const trace = new ExchangeEvents(options.emit);
  const readers = tracedReaders(options.readers, trace);
  const context: HostContext = { ...options, readers, conversations, trace };
  return {
    dispatch: (message) => dispatch(message, context),
    get isInConversation() {
      return conversations.isOpen;
    },
    get isStuck() {
      return options.readers.stuck;
    },
    get isWaiting() {
      return options.readers.isWaiting;
    },
    end: () => conversations.end(),
  };
}
