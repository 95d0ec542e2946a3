import type { CardPresence, PageCall, PageReply } from "@tegata/protocol/page-messages";
import { openPort } from "./handshake.ts";
import { notAnswering } from "./not-answering.ts";
import { fromPageError, TegataError } from "./tegata-error.ts";

/** `Omit` on a union would keep only what all its members share. */
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
export type Call = DistributiveOmit<PageCall, "v" | "id" | "lang">;

export type CallOptions = {
  /** Cancels the call: the person's prompt closes and the promise rejects. */
  readonly signal?: AbortSignal | undefined;
  /** BCP 47 tag of the page's language; what the person chose in Tegata goes before it. */
  readonly lang?: string | undefined;
};

type Waiting = {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: TegataError) => void;
  readonly lang: string | undefined;
};

/** The way to the content script: shakes hands on the first call, then speaks over one port. */
export class Connection {
  readonly #window: Window;
  readonly #onCard: (card: CardPresence) => void;
  readonly #waiting = new Map<string, Waiting>();
  #port: Promise<MessagePort | null> | null = null;

  constructor(window: Window, onCard: (card: CardPresence) => void) {
    this.#window = window;
    this.#onCard = onCard;
  }

  /** Resolves to the call's result, unread. Rejects with a TegataError only. */
  async call(call: Call, { signal, lang }: CallOptions = {}): Promise<unknown> {
    if (signal?.aborted) throw cancelled(signal);
    const port = await this.#open(lang);
    if (signal?.aborted) throw cancelled(signal);
    const id = this.#window.crypto.randomUUID();
    const send = (message: Call | { readonly type: "cancel" }): void => {
      port.postMessage({ v: 1, id, ...(lang !== undefined && { lang }), ...message });
    };
    let abort: (() => void) | undefined;
    try {
      return await new Promise((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject, lang });
        abort = () => {
          send({ type: "cancel" });
          reject(cancelled(signal));
        };
        signal?.addEventListener("abort", abort);
        send(call);
      });
    } finally {
      if (abort) signal?.removeEventListener("abort", abort);
      this.#waiting.delete(id);
    }
  }

  /** Forgets the port and fails what waits on it: its content script is gone or replaced. */
  drop(): void {
    this.#port = null;
    for (const { reject, lang } of this.#waiting.values()) {
      reject(notAnswering(lang, this.#window.navigator));
    }
  }

  async #open(lang: string | undefined): Promise<MessagePort> {
    if (!this.#window.isSecureContext || this.#window.location.origin === "null") {
      throw new TegataError("origin/insecure", "this page is not a secure context", {
        details: {},
      });
    }
    this.#port ??= this.#shakeHands();
    const port = await this.#port;
    if (port) return port;
    this.#port = null;
    throw notAnswering(lang, this.#window.navigator);
  }

  async #shakeHands(): Promise<MessagePort | null> {
    const port = await openPort(this.#window);
    if (port) {
      port.onmessage = ({ data }: MessageEvent<PageReply>) => {
        this.#hear(data);
      };
      port.addEventListener("close", () => {
        this.drop();
      });
    }
    return port;
  }

  #hear(reply: PageReply): void {
    if ("event" in reply) {
      this.#onCard(reply.card);
      return;
    }
    const waiting = this.#waiting.get(reply.id);
    if (reply.ok) waiting?.resolve(reply.result);
    else waiting?.reject(fromPageError(reply.error));
  }
}

const cancelled = (signal: AbortSignal | undefined): TegataError =>
  new TegataError("request/cancelled", "the page cancelled the call", {
    details: {},
    cause: signal?.reason,
  });
