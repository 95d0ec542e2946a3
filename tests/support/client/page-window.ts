/**
 * As much of a window as the page's client uses, with real MessagePorts: messages to it carry
 * source and origin as a browser sets them, and the other side can be played by a test.
 */
export class PageWindow extends EventTarget {
  readonly crypto = crypto;
  isSecureContext = true;
  readonly location = { origin: "https://portal.example" };
  readonly navigator = {
    language: "ja",
    userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36",
  };
  readonly setTimeout = setTimeout;
  readonly clearTimeout = clearTimeout;

  postMessage(data: unknown): void {
    this.deliver(data, { source: this, origin: this.location.origin });
  }

  /** A message from anywhere: other frames, other origins. Arrives later, as real ones do. */
  deliver(
    data: unknown,
    init: { source: unknown; origin: string; ports?: readonly MessagePort[] },
  ): void {
    queueMicrotask(() => {
      // A MessageEvent of Node takes ports only as a source, so the fields are put on by hand.
      const event = Object.assign(new Event("message"), { data, ports: [], ...init });
      this.dispatchEvent(event);
    });
  }

  asWindow(): Window {
    return this as unknown as Window;
  }
}

type Call = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string };

/** The content script's side of the Tegata door: shakes hands, keeps calls, answers as told. */
export class AnsweringDoor {
  readonly calls: Call[] = [];
  readonly #window: PageWindow;
  readonly #port: MessagePort;
  readonly #remote: MessagePort;
  #waiting: (() => void)[] = [];

  constructor(window: PageWindow) {
    this.#window = window;
    const channel = new MessageChannel();
    this.#port = channel.port1;
    this.#remote = channel.port2;
    this.#port.onmessage = ({ data }: MessageEvent<Call>) => {
      this.calls.push(data);
      for (const wake of this.#waiting.splice(0)) wake();
    };
    window.addEventListener("message", (event) => {
      const { data } = event as MessageEvent<{ type: string; id: string }>;
      if (data.type !== "connect") return;
      window.deliver(
        { tegata: 1, type: "port", id: data.id },
        { source: window, origin: window.location.origin, ports: [this.#remote] },
      );
    });
  }

  announce(): void {
    this.#window.deliver(
      { tegata: 1, type: "available" },
      { source: this.#window, origin: this.#window.location.origin },
    );
  }

  /** The n-th call (from 1), once it has come. */
  async call(n = 1): Promise<Call> {
    for (;;) {
      const found = this.calls[n - 1];
      if (found) return found;
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
  }

  send(message: Readonly<Record<string, unknown>>): void {
    this.#port.postMessage({ v: 1, ...message });
  }

  hangUp(): void {
    this.#port.close();
  }
}
