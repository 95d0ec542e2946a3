import { isTegataError, TegataError, toWireError } from "@tegata/protocol/errors";
import type { PromptMessage, PromptSubject } from "@tegata/protocol/extension";
import { CardConversation, type ConversationHost } from "./card-conversation.ts";
import type { HostClient } from "./host-client.ts";
import type { Screen } from "./screen.ts";
import { isOfDocuments, ScreenBuilder } from "./screen-builder.ts";
import type { Task } from "./tasks/task.ts";
import { type Deferred, deferred, untilAborted } from "./waiting.ts";

/** What the person can still mend: the screen stays, and the page hears nothing. */
const MENDABLE: ReadonlySet<string> = new Set([
  "pcsc/unavailable",
  "reader/none",
  "reader/away",
  "reader/in-use",
  "card/none",
  "card/unknown",
  "card/removed",
  "card/mute",
  "card/changed",
  "certificate/absent",
  "pin/form",
  "pin/last-try",
  "pin/incorrect",
  "pin/blocked",
]);

type Host = ConversationHost & Pick<HostClient, "ready">;

export type PromptOptions = {
  readonly screen: Screen;
  readonly host: Host;
  readonly subject: PromptSubject;
  readonly task: Pick<Task, "present" | "toSign">;
  /** The reader that the person chose, if any. */
  readonly reader: string | null;
  /** Show who asks first, and touch no card before the person goes on. */
  readonly askFirst: boolean;
  /** The conversation before this one has left its card. */
  readonly cardIsFree: Promise<void>;
  /** The person wants no more prompts of this site. */
  readonly onBlock: () => void;
  /** Aborts, with the reason, when the page or the host goes; we abort it when the person cancels. */
  readonly over: AbortController;
};

type SubmitMessage = Extract<PromptMessage, { type: "submit" }>;

/**
 * One prompt, from its screen to the answer, and the conversation with the card within it.
 * A password is sent once for each time the person submits one; nothing here tries again.
 */
export class Prompt {
  readonly #options: PromptOptions;
  #goOn: Deferred<unknown> | null = null;
  #submit: Deferred<SubmitMessage> | null = null;
  readonly #conversation: CardConversation;
  readonly #builder: ScreenBuilder;

  constructor(options: PromptOptions) {
    this.#options = options;
    const { screen, host, subject, reader, task, over } = options;
    const count = task.toSign?.documents.length ?? 0;
    this.#builder = new ScreenBuilder({ send: screen.send, count, over });
    screen.listen({
      onMessage: (message) => {
        this.#receive(message);
      },
      onGone: () => {
        over.abort(new TegataError("request/cancelled", "the PIN screen was closed", {}));
      },
    });
    this.#conversation = new CardConversation({
      host,
      purpose: subject.purpose,
      reader: async () => reader,
      onCard: (card) => {
        screen.send({ type: "card", card });
      },
      onGone: (error) => {
        over.abort(error);
      },
    });
  }

  /** Resolves to the answer to the page. Throws the reason why there is none. */
  async answer(): Promise<string> {
    const { screen, subject, task, askFirst, cardIsFree, over } = this.#options;
    const { signal } = over;
    if (askFirst) {
      this.#goOn = deferred();
      screen.send({ type: "who-asks", subject });
      await untilAborted(this.#goOn.promise, signal);
    }
    const { toSign } = task;
    screen.send({ type: "ask-pin", subject, ...(toSign && { toSign }) });
    if (toSign) await this.#builder.read();
    await untilAborted(cardIsFree, signal);
    await untilAborted(this.#conversation.open(), signal);
    for (;;) {
      this.#submit = deferred();
      const submitted = await untilAborted(this.#submit.promise, signal);
      const conversation = await untilAborted(this.#conversation.id(), signal);
      const answer = await this.#present(conversation, submitted);
      if (answer !== null) return answer;
    }
  }

  /** Leaves the card. Resolves when the host has; never throws. */
  leave(): Promise<void> {
    return this.#conversation.leave();
  }

  /** Presents one password, once. Null when it failed in a way that the person can mend. */
  async #present(conversation: string, { pin, lastTry }: SubmitMessage): Promise<string | null> {
    const { screen, host, subject, task, over } = this.#options;
    const presented = { conversation, pin, ...(lastTry && { lastTry }) };
    const context = { host, builder: this.#builder, origin: subject.origin };
    try {
      return await untilAborted(task.present(context, presented), over.signal);
    } catch (error) {
      const failure = toWireError(error);
      if (!MENDABLE.has(failure.code)) throw error;
      screen.send({ type: "failed", error: failure });
      return null;
    } finally {
      pin.fill(0);
    }
  }

  #receive(message: PromptMessage): void {
    if (isOfDocuments(message)) {
      this.#builder.receive(message);
      return;
    }
    switch (message.type) {
      case "ticket":
      case "move":
        return;
      case "block":
        this.#options.onBlock();
        this.#cancel();
        return;
      case "go-on":
        this.#goOn?.resolve(null);
        return;
      case "any-reader":
        this.#conversation.takeAnyReader();
        return;
      case "submit":
        // Nobody waits for a second submit while the card works on the first.
        this.#submit?.resolve(message);
        return;
      case "cancel":
        this.#cancel();
    }
  }

  #cancel(): void {
    this.#options.over.abort(new TegataError("request/cancelled", "the person cancelled", {}));
  }
}

export const isCancelled = (error: unknown): boolean => isTegataError(error, "request/cancelled");
