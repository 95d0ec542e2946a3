import { TegataError } from "@tegata/protocol/errors";
import { PageCancel, type PageCommand, ProbeReport } from "@tegata/protocol/extension";
import type { Port } from "../platform/port.ts";
import { type After, deferred } from "./waiting.ts";

/** The content script waits 700 ms for the other client; a document that stalls gets no more. */
const PROBE_MS = 1200;

/** The page's end of one request: answered once, over the port of its content script. */
export class PageSide {
  readonly #port: Port;
  readonly #gone = new AbortController();
  #isOver = false;

  constructor(port: Port) {
    this.#port = port;
    const end = (why: string): void => {
      this.#gone.abort(new TegataError("request/cancelled", why, {}));
    };
    port.onMessage((message) => {
      if (PageCancel.safeParse(message).success) end("the page cancelled");
    });
    port.onClose(() => {
      end("the page has gone");
    });
  }

  /** Aborts when the page goes or cancels, also before anyone asks. */
  get gone(): AbortSignal {
    return this.#gone.signal;
  }

  answer(detail: string): void {
    this.#finish({ type: "answer", detail });
  }

  /** News while the request goes on. */
  tell(detail: string): void {
    if (!this.#isOver) this.#send({ type: "event", detail });
  }

  /** The other client may have the page's event. */
  passOn(): void {
    this.#finish({ type: "pass-on" });
  }

  /** Whether the official client listens in this document. */
  probe(after: After): Promise<boolean> {
    const { promise, resolve } = deferred<boolean>();
    const cancel = after(PROBE_MS, () => {
      resolve(false);
    });
    this.#port.onMessage((message) => {
      const report = ProbeReport.safeParse(message);
      if (!report.success) return;
      cancel();
      resolve(report.data.heard);
    });
    this.#send({ type: "probe" });
    return promise;
  }

  #finish(command: PageCommand): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#send(command);
  }

  #send(command: PageCommand): void {
    this.#port.post(command);
  }
}
