import { TegataError, toWireError } from "@tegata/protocol/errors";
import {
  type OwnPageAnswer,
  type OwnPageCommand,
  OwnPageMessage,
  OwnPageQuery,
  type OwnTask,
  TEST_ORIGIN,
} from "@tegata/protocol/own-pages";
import type { Purpose } from "@tegata/protocol/purpose";
import type { Port, Sender } from "../platform/port.ts";
import { CardConversation, type ConversationHost } from "./card-conversation.ts";
import type { Hold } from "./requests.ts";

type Start = Extract<OwnPageMessage, { type: "start" }>;
type Submit = Extract<OwnPageMessage, { type: "submit" }>;

export type OwnPagesOptions = {
  readonly host: ConversationHost;
  /** Takes the one conversation that there may be; null while another one is open. */
  readonly hold: () => Hold | null;
  readonly ownOrigin: string;
  /** Base64 of 32 random bytes. */
  readonly newNonce: () => string;
  /** The reader that the person chose, if any. */
  readonly reader: () => Promise<string | null>;
};

const busy = (): TegataError => new TegataError("request/busy", "another conversation is open", {});

/** Serves the extension's own pages: what they ask once, and tasks that need a password. */
export class OwnPages {
  readonly #options: OwnPagesOptions;

  constructor(options: OwnPagesOptions) {
    this.#options = options;
  }

  /** Null: not one of our questions, or not one of our pages. */
  answer(message: unknown, sender: Sender): Promise<OwnPageAnswer<OwnPageQuery["type"]>> | null {
    const query = OwnPageQuery.safeParse(message);
    if (!query.success || sender.origin !== this.#options.ownOrigin) return null;
    return this.#ask(query.data);
  }

  /** Takes the port of one task. */
  accept(port: Port, sender: Sender): void {
    if (sender.origin !== this.#options.ownOrigin) {
      port.close();
      return;
    }
    let task: Task | null = null;
    port.onMessage((message) => {
      const parsed = OwnPageMessage.safeParse(message);
      if (!parsed.success) port.close();
      else if (parsed.data.type === "submit") void task?.submit(parsed.data);
      else if (parsed.data.type === "any-reader") void task?.takeAnyReader();
      else task ??= new Task(port, parsed.data, this.#options);
    });
    port.onClose(() => {
      void task?.end();
    });
  }

  async #ask(query: OwnPageQuery): Promise<OwnPageAnswer<OwnPageQuery["type"]>> {
    const { host, hold, reader } = this.#options;
    const held = hold();
    try {
      if (!held) throw busy();
      await held.cardIsFree;
      const takesAny = query.type === "read-card" && query.anyReader;
      const chosen = takesAny ? null : await reader();
      const wanted = chosen === null ? {} : { reader: chosen };
      return { ok: true, result: await host.request(query.type, wanted) };
    } catch (error) {
      return { ok: false, error: toWireError(error) };
    } finally {
      held?.release(Promise.resolve());
    }
  }
}

/** The person cannot mend these on the page. */
const isFatal = (code: string): boolean =>
  /^(?:host|extension)\//.test(code) || code === "conversation/unknown" || code === "internal";

/** One task: a conversation with the card from the page's `start` to its end. */
class Task {
  readonly #port: Port;
  readonly #options: OwnPagesOptions;
  readonly #task: OwnTask;
  readonly #held: Hold | null;
  /** Null: there is none, and the page has heard why. */
  readonly #conversation: Promise<CardConversation | null>;
  #isWorking = false;
  #isOver = false;

  constructor(port: Port, { task, purpose }: Start, options: OwnPagesOptions) {
    this.#port = port;
    this.#options = options;
    this.#task = task;
    this.#held = options.hold();
    this.#conversation = this.#open(purpose);
  }

  /** Presents one password, once. What comes while the card works is not for it. */
  async submit({ pin, newPin, lastTry }: Submit): Promise<void> {
    const conversation = await this.#conversation;
    if (conversation !== null && !this.#isWorking && !this.#isOver) {
      this.#isWorking = true;
      await this.#present(conversation, { pin, newPin, lastTry });
      this.#isWorking = false;
    }
    pin.fill(0);
    newPin?.fill(0);
  }

  /** The chosen reader is away: goes on with any. */
  async takeAnyReader(): Promise<void> {
    const conversation = await this.#conversation;
    if (!this.#isWorking && !this.#isOver) conversation?.takeAnyReader();
  }

  /** Leaves the card and lets the next conversation begin. */
  async end(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    const left = this.#conversation.then((conversation) => conversation?.leave());
    this.#held?.release(left);
    await left;
  }

  async #open(purpose: Purpose): Promise<CardConversation | null> {
    const { host, reader } = this.#options;
    try {
      if (!this.#held) throw busy();
      await this.#held.cardIsFree;
      const conversation = new CardConversation({
        ...{ host, purpose, reader },
        onCard: (card) => {
          this.#say({ type: "card", card });
        },
        onGone: (error) => {
          void this.#fail(error);
        },
      });
      await conversation.open();
      return conversation;
    } catch (error) {
      this.#say({ type: "over", error: toWireError(error) });
      return null;
    }
  }

  async #present(
    conversation: CardConversation,
    { pin, newPin, lastTry }: Omit<Submit, "type">,
  ): Promise<void> {
    try {
      const id = await conversation.id();
      const result = await this.#work(
        { conversation: id, pin, ...(lastTry && { lastTry }) },
        newPin,
      );
      this.#say({ type: "done", result });
      await this.end();
    } catch (error) {
      await this.#fail(error);
    }
  }

  async #work(
    common: { readonly conversation: string; readonly pin: number[]; readonly lastTry?: true },
    newPin: number[] | undefined,
  ) {
    const { host, newNonce } = this.#options;
    switch (this.#task) {
      case "certificate":
        return host.request("certificate", common);
      case "change-pin":
        if (!newPin) throw new TegataError("request/invalid", "no new one", { path: "newPin" });
        return host.request("change-pin", { ...common, newPin });
      case "test-signature": {
        const nonce = newNonce();
        const signed = await host.request("authenticate", {
          ...common,
          origin: TEST_ORIGIN,
          nonce,
        });
        return { ...signed, nonce };
      }
    }
  }

  async #fail(error: unknown): Promise<void> {
    const wire = toWireError(error);
    if (!isFatal(wire.code)) {
      this.#say({ type: "failed", error: wire });
      return;
    }
    this.#say({ type: "over", error: wire });
    await this.end();
  }

  #say(command: OwnPageCommand): void {
    if (!this.#isOver) this.#port.post(command);
  }
}
