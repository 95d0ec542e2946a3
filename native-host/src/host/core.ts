import { Conversations } from "../conversation/conversations.ts";
import { stateFolder } from "../conversation/user-lock.ts";
import { type Dispatched, dispatch } from "./dispatch.ts";
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

export function createCore(options: Omit<HostContext, "conversations">): Core {
  const conversations = new Conversations(stateFolder());
  const context: HostContext = { ...options, conversations };
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
