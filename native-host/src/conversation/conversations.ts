import { TegataError } from "@tegata/protocol/errors";
import { Conversation, type ConversationOptions } from "./conversation.ts";
import { takeUserLock } from "./user-lock.ts";

type Open = {
  readonly id: string;
  readonly conversation: Conversation;
  readonly releaseLock: () => void;
};

/** At most one conversation is open at a time, over all hosts of this user. */
export class Conversations {
  readonly #lockFolder: string;
  #open: Open | null = null;

  constructor(lockFolder: string) {
    this.#lockFolder = lockFolder;
  }

  /** Throws `request/busy` while another one is open. */
  start(id: string, options: ConversationOptions): Conversation {
    const releaseLock = this.#open === null ? takeUserLock(this.#lockFolder) : null;
    if (releaseLock === null) throw new TegataError("request/busy", "a conversation is open", {});
    const conversation = new Conversation(options);
    this.#open = { id, conversation, releaseLock };
    return conversation;
  }

  /** Throws `conversation/unknown`. */
  find(id: string): Conversation {
    if (this.#open?.id !== id) {
      throw new TegataError("conversation/unknown", "no such conversation is open", {});
    }
    return this.#open.conversation;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** Ends the open conversation, if there is one, and waits until the card was left. */
  async end(): Promise<void> {
    const open = this.#open;
    if (open === null) return;
    await open.conversation.end();
    if (this.#open !== open) return;
    this.#open = null;
    open.releaseLock();
  }
}
