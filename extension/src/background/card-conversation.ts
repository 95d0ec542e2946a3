import type { CardState } from "@tegata/protocol/host";
import type { Purpose } from "@tegata/protocol/purpose";
import type { HostClient } from "./host-client.ts";

export type ConversationHost = Pick<HostClient, "request" | "end" | "listen">;

export type CardConversationOptions = {
  readonly host: ConversationHost;
  readonly purpose: Purpose;
  /** The reader that the person chose, if any. */
  readonly reader: () => Promise<string | null>;
  readonly onCard: (card: CardState) => void;
  /** The host has gone, or begins no other conversation. */
  readonly onGone: (error: unknown) => void;
};

/** The host's conversation with a card, from its beginning to its end. */
export class CardConversation {
  readonly #options: CardConversationOptions;
  readonly #stopListening: () => void;
  #current: Promise<string> | null = null;
  #id: string | null = null;
  /** Events can overtake the reply that names their conversation. */
  #early: { readonly id: string; readonly card: CardState } | null = null;

  constructor(options: CardConversationOptions) {
    this.#options = options;
    this.#stopListening = options.host.listen({
      onCard: (id, card) => {
        this.#early = { id, card };
        if (id === this.#id) options.onCard(card);
      },
      onGone: options.onGone,
    });
  }

  /** Begins with the reader that the person chose. Throws what the host reports. */
  async open(): Promise<string> {
    this.#current = this.#options.reader().then((reader) => this.#prepare(reader));
    try {
      return await this.#current;
    } catch (error) {
      this.#stopListening();
      throw error;
    }
  }

  /** The chosen reader is away, and the person takes any: begins anew with all of them. */
  takeAnyReader(): void {
    const before = this.#current;
    if (before === null) return;
    this.#current = before.then(async (id) => {
      this.#id = null;
      await this.#options.host.end(id);
      return this.#prepare(null);
    });
    this.#current.catch(this.#options.onGone);
  }

  /** The conversation as it is now. */
  async id(): Promise<string> {
    return this.#current ?? this.open();
  }

  /** Leaves the card. Resolves when the host has; never throws. */
  async leave(): Promise<void> {
    this.#stopListening();
    const id = await this.#current?.catch(() => null);
    if (typeof id === "string") await this.#options.host.end(id);
  }

  async #prepare(reader: string | null): Promise<string> {
    const { host, purpose, onCard } = this.#options;
    const wanted = reader === null ? {} : { reader };
    const { conversation } = await host.request("prepare", { purpose, ...wanted });
    this.#id = conversation;
    if (this.#early?.id === conversation) onCard(this.#early.card);
    return conversation;
  }
}
