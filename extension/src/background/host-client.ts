import { TegataError, type WireError } from "@tegata/protocol/errors";
import { HOST_PROTOCOL_VERSION } from "@tegata/protocol/fields";
import {
  type CardExchange,
  type CardState,
  type HostEvent,
  HostMessage,
  type HostRequest,
  type HostRequestOf,
  HostResult,
} from "@tegata/protocol/host";
import type { Port } from "../platform/port.ts";
import { hostGone } from "./host-gone.ts";
import { checkHello, HelloReply } from "./host-hello.ts";
import { type After, type Deferred, deferred } from "./waiting.ts";

const IDLE_MS = 5 * 60_000;

/** How long a reply may take before the host counts as hung: with and without work on a card. */
const DEADLINE_MS = 60_000;
const DEADLINE_WITHOUT_CARD_MS = 10_000;
const WITHOUT_CARD: ReadonlySet<HostRequest["type"]> = new Set(["hello", "prepare", "end"]);

export type HostClientOptions = {
  /** Starts the host. May throw, or close the port at once, when there is none. */
  readonly connect: () => Port;
  /** Our own version. */
  readonly version: string;
  readonly newId: () => string;
  /** Runs `task` after `ms` unless the returned function is called first. */
  readonly after: After;
};

type Parameters<T extends HostRequest["type"]> = Omit<HostRequestOf<T>, "v" | "id" | "type">;

type Waiting = {
  readonly type: HostRequest["type"];
  readonly reply: Deferred<unknown>;
  readonly cancelDeadline: () => void;
};

export type HostListener = {
  readonly onCard: (conversation: string, card: CardState) => void;
  readonly onGone: (error: TegataError) => void;
};

/** What a request of a page, or a page of ours, uses of the host. */
export type RequestHost = Pick<HostClient, "ready" | "request" | "end" | "listen">;

/** A failure that the host reported, as an error again. An unknown code stays as it is. */
class HostFailure extends TegataError {
  constructor({ code, details }: WireError) {
    super(code as never, "the host reports a failure", details as never);
  }
}

/**
 * The one connection to the native host. It starts on first use, is kept warm, and ends after
 * five minutes without a request or a conversation. Replies are matched by id.
 */
export class HostClient {
  readonly #options: HostClientOptions;
  readonly #waiting = new Map<string, Waiting>();
  #port: Port | null = null;
  #hello: Promise<HostResult["hello"]> | null = null;
  #cancelIdle: () => void = () => undefined;
  #listener: HostListener | null = null;
  #onExchange: ((exchange: CardExchange) => void) | null = null;

  constructor(options: HostClientOptions) {
    this.#options = options;
  }

  /**
   * Where card events and the host's end go: to the one prompt that is open. Until the returned
   * function is called the host counts as in use.
   */
  listen(listener: HostListener): () => void {
    this.#listener = listener;
    return () => {
      if (this.#listener === listener) this.#listener = null;
      this.#rest();
    };
  }

  /**
   * Where the commands to the card go that the host says while it is told to `trace`, until the
   * returned function is called. Null: somebody hears them already.
   */
  hearExchanges(onExchange: (exchange: CardExchange) => void): (() => void) | null {
    if (this.#onExchange) return null;
    this.#onExchange = onExchange;
    return () => {
      this.#onExchange = null;
    };
  }

  /**
   * Starts the host if need be and says hello. Throws `host/missing`, `host/forbidden`,
   * `host/crashed`, `host/outdated` or `extension/outdated`.
   */
  ready(): Promise<HostResult["hello"]> {
    this.#rest();
    this.#hello ??= this.#greet();
    return this.#hello;
  }

  async #greet(): Promise<HostResult["hello"]> {
    try {
      this.#open();
      const hello = await this.#send("hello", { extension: this.#options.version });
      return checkHello(hello);
    } catch (error) {
      const reason =
        error instanceof TegataError ? (error as TegataError) : hostGone(String(error));
      this.#drop(reason);
      this.#hello = null;
      throw reason;
    }
  }

  /** Asks the host. Throws what it reports, or `host/crashed` when it ends first. */
  async request<T extends HostRequest["type"]>(
    type: T,
    parameters: Parameters<T>,
  ): Promise<HostResult[T]> {
    await this.ready();
    return this.#send(type, parameters);
  }

  /** Ends a conversation, if the host that held it is still there. Never throws. */
  async end(conversation: string): Promise<void> {
    if (this.#port) await this.#send("end", { conversation }).catch(() => undefined);
  }

  #open(): void {
    const port = this.#options.connect();
    this.#port = port;
    port.onMessage((message) => {
      this.#receive(message);
    });
    port.onClose((reason) => {
      if (this.#port === port) this.#drop(hostGone(reason));
    });
  }

  #send<T extends HostRequest["type"]>(type: T, parameters: Parameters<T>): Promise<HostResult[T]> {
    const id = this.#options.newId();
    const reply = deferred<unknown>();
    const deadline = WITHOUT_CARD.has(type) ? DEADLINE_WITHOUT_CARD_MS : DEADLINE_MS;
    const cancelDeadline = this.#options.after(deadline, () => {
      this.#drop(new TegataError("host/crashed", `no reply to ${type}`, {}));
    });
    this.#waiting.set(id, { type, reply, cancelDeadline });
    this.#port?.post({ v: HOST_PROTOCOL_VERSION, id, type, ...parameters });
    this.#rest();
    // `#resolve` has parsed it with the schema of this very type.
    return reply.promise as Promise<HostResult[T]>;
  }

  #receive(message: unknown): void {
    const hello = HelloReply.safeParse(message);
    if (hello.success && this.#waiting.get(hello.data.id)?.type === "hello") {
      this.#settle(hello.data.id)?.reply.resolve(hello.data.result);
      return;
    }
    const parsed = HostMessage.safeParse(message);
    if (!parsed.success) {
      this.#drop(new TegataError("host/crashed", "the host sent something unreadable", {}));
      return;
    }
    const { data } = parsed;
    if ("event" in data) this.#hear(data);
    else if (data.ok) this.#resolve(data.id, data.result);
    else this.#reject(data.id, data.error);
  }

  #hear(said: HostEvent): void {
    if (said.event === "card") this.#listener?.onCard(said.conversation, said.card);
    else this.#onExchange?.(said.exchange);
  }

  #resolve(id: string, result: unknown): void {
    const waiting = this.#settle(id);
    if (!waiting) return;
    const parsed = HostResult[waiting.type].safeParse(result);
    if (parsed.success) waiting.reply.resolve(parsed.data);
    else
      waiting.reply.reject(new TegataError("host/crashed", "the host's result is unreadable", {}));
  }

  /** A failure without an id is about the connection: the host could not read a frame. */
  #reject(id: string | null, error: WireError): void {
    if (id === null) this.#drop(new TegataError("host/crashed", "the host refused a frame", {}));
    else this.#settle(id)?.reply.reject(new HostFailure(error));
  }

  #settle(id: string): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    waiting?.cancelDeadline();
    return waiting;
  }

  /** Ends the connection: everything that waits fails with `error`. */
  #drop(error: TegataError): void {
    const port = this.#port;
    if (!port) return;
    this.#port = null;
    this.#hello = null;
    this.#cancelIdle();
    port.close();
    for (const id of [...this.#waiting.keys()]) this.#settle(id)?.reply.reject(error);
    this.#listener?.onGone(error);
  }

  /** Starts the idle time anew. While someone waits or listens, the host is not idle. */
  #rest(): void {
    this.#cancelIdle();
    this.#cancelIdle = this.#options.after(IDLE_MS, () => {
      if (this.#waiting.size > 0 || this.#listener) this.#rest();
      else this.#drop(new TegataError("host/crashed", "ended after five minutes unused", {}));
    });
  }
}
