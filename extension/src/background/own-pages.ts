import { TegataError, toWireError } from "@tegata/protocol/errors";
import type { CardState } from "@tegata/protocol/host";
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
import type { HostClient } from "./host-client.ts";
import type { Hold } from "./requests.ts";

type Host = Pick<HostClient, "request" | "end" | "listen">;
type Start = Extract<OwnPageMessage, { type: "start" }>;
type Submit = Extract<OwnPageMessage, { type: "submit" }>;

export type OwnPagesOptions = {
  readonly host: Host;
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
    return this.#ask(query.data.type);
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
      else task ??= new Task(port, parsed.data, this.#options);
    });
    port.onClose(() => {
      void task?.end();
    });
  }

  async #ask(type: OwnPageQuery["type"]): Promise<OwnPageAnswer<OwnPageQuery["type"]>> {
    const { host, hold, reader } = this.#options;
    const held = hold();
    try {
      if (!held) throw busy();
      await held.cardIsFree;
      const chosen = await reader();
      const wanted = chosen === null ? {} : { reader: chosen };
      return { ok: true, result: await host.request(type, wanted) };
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
  readonly #purpose: Purpose;
  readonly #held: Hold | null;
  readonly #conversation: Promise<string | null>;
  #stopListening: () => void = () => undefined;
  #isWorking = false;
  #isOver = false;

  constructor(port: Port, { task, purpose }: Start, options: OwnPagesOptions) {
    this.#port = port;
    this.#options = options;
    this.#task = task;
    this.#purpose = purpose;
    this.#held = options.hold();
    this.#conversation = this.#prepare();
  }

  /** Presents one password, once. What comes while the card works is not for it. */
  async submit({ pin, newPin, lastTry }: Submit): Promise<void> {
    try {
      const conversation = await this.#conversation;
      if (conversation === null || this.#isWorking || this.#isOver) return;
      this.#isWorking = true;
      const common = { conversation, pin, ...(lastTry && { lastTry }) };
      const result = await this.#work(common, newPin);
      this.#say({ type: "done", result });
      await this.end();
    } catch (error) {
      await this.#fail(error);
    } finally {
      this.#isWorking = false;
      pin.fill(0);
      newPin?.fill(0);
    }
  }

  /** Leaves the card and lets the next conversation begin. */
  async end(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#stopListening();
    const left = this.#conversation.then((id) =>
      id === null ? undefined : this.#options.host.end(id),
    );
    this.#held?.release(left);
    await left;
  }

  async #prepare(): Promise<string | null> {
    const { host, reader } = this.#options;
    try {
      if (!this.#held) throw busy();
      await this.#held.cardIsFree;
      const early: { readonly id: string; readonly card: CardState }[] = [];
      let own: string | null = null;
      this.#stopListening = host.listen({
        onCard: (id, card) => {
          if (own === null) early.push({ id, card });
          else if (id === own) this.#say({ type: "card", card });
        },
        onGone: (error) => {
          void this.#fail(error);
        },
      });
      const chosen = await reader();
      const wanted = chosen === null ? {} : { reader: chosen };
      const { conversation } = await host.request("prepare", { purpose: this.#purpose, ...wanted });
      own = conversation;
      // Events can overtake the reply that names their conversation.
      const last = early.findLast(({ id }) => id === conversation);
      if (last) this.#say({ type: "card", card: last.card });
      return conversation;
    } catch (error) {
      this.#say({ type: "over", error: toWireError(error) });
      return null;
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
