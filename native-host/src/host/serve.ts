import type { HostEvent, HostReply } from "@tegata/protocol/host";
import type { Core } from "./core.ts";
import { HOST_EXIT } from "./exit-codes.ts";
import { encodeFrame, FrameDecoder, FrameError } from "./framing.ts";
import { greet } from "./greeting.ts";

export type ServeOptions = {
  readonly version: string;
  /** Loads what answers everything but the greeting; called once. */
  readonly loadCore: (emit: (event: HostEvent) => void) => Promise<Core>;
  readonly input: NodeJS.ReadableStream;
  readonly send: (frame: Uint8Array) => Promise<void>;
  /** Ends the process; `atOnce` when a thread of ours can no longer be waited for. */
  readonly exit: (status: number, how: { readonly atOnce: boolean }) => Promise<void>;
};

const UNUSED_MS = 5 * 60_000;
/** The browser kills a host 2 s after it closed the pipe: leaving the card must be done by then. */
const LEAVE_WITHIN_MS = 1_800;
/** More than the extension ever has under way. */
const REQUESTS_MAX = 32;

/** Answers frames until the input ends, a frame is bad, or nobody used the host for five minutes. */
export class HostServer {
  readonly #options: ServeOptions;
  readonly #decoder = new FrameDecoder();
  #loading: Promise<Core> | null = null;
  #core: Core | null = null;
  #running = 0;
  #unused: NodeJS.Timeout | undefined;
  #finishing = false;
  #sending: Promise<void> = Promise.resolve();

  constructor(options: ServeOptions) {
    this.#options = options;
  }

  start(): void {
    const { input } = this.#options;
    this.#used();
    input.on("data", (chunk: Uint8Array) => {
      this.#receive(chunk);
    });
    input.on("end", () => {
      this.#guarded(() => {
        this.#decoder.end();
      });
      void this.finish(HOST_EXIT.done);
    });
    input.on("error", () => void this.finish(HOST_EXIT.done));
  }

  /** Leaves the card, then ends the process. The first status given stands. */
  async finish(status: number): Promise<void> {
    if (this.#finishing) return;
    this.#finishing = true;
    clearTimeout(this.#unused);
    const limit = new Promise<false>((done) => {
      setTimeout(() => {
        done(false);
      }, LEAVE_WITHIN_MS);
    });
    const left = Promise.allSettled([this.#core?.end(), this.#sending]);
    const inTime = await Promise.race([left.then(() => true), limit]);
    await this.#options.exit(status, { atOnce: !inTime || this.#core?.isWaiting === true });
  }

  #receive(chunk: Uint8Array): void {
    if (this.#finishing) {
      chunk.fill(0);
      return;
    }
    this.#used();
    this.#guarded(() => {
      for (const message of this.#decoder.push(chunk)) void this.#answer(message);
    });
  }

  /** A frame that is not ours ends the host: nothing of it is answered and no card is touched. */
  #guarded(read: () => void): void {
    try {
      read();
    } catch (error) {
      if (!(error instanceof FrameError)) throw error;
      void this.finish(HOST_EXIT.badFrame);
    }
  }

  async #answer(message: unknown): Promise<void> {
    const greeting = greet(message, this.#options.version);
    if (greeting !== null) {
      this.#send(greeting);
      // What the next message needs is loaded while the browser reads the answer.
      setImmediate(() => void this.#load());
      return;
    }
    this.#running += 1;
    if (this.#running > REQUESTS_MAX) {
      void this.finish(HOST_EXIT.badFrame);
      return;
    }
    const core = await this.#load();
    if (this.#isOver()) return;
    const { reply, isOurs } = await core.dispatch(message);
    this.#running -= 1;
    this.#send(reply);
    if (!isOurs) void this.finish(HOST_EXIT.badFrame);
    // The thread that waits for the mute card is lost: a new process serves the next request.
    else if (core.isStuck) void this.finish(HOST_EXIT.done);
    else this.#used();
  }

  /** Another message may have ended the host while this one waited. */
  #isOver(): boolean {
    return this.#finishing;
  }

  async #load(): Promise<Core> {
    this.#loading ??= this.#options.loadCore((event) => {
      this.#send(event);
    });
    this.#core = await this.#loading;
    return this.#core;
  }

  #send(message: HostReply | HostEvent): void {
    const frame = encodeFrame(message);
    this.#sending = this.#sending
      .then(() => this.#options.send(frame))
      // The browser closed its end: nobody is left to answer.
      .catch(() => void this.finish(HOST_EXIT.done));
  }

  #used(): void {
    clearTimeout(this.#unused);
    this.#unused = setTimeout(() => {
      if (this.#core?.isInConversation === true || this.#running > 0) this.#used();
      else void this.finish(HOST_EXIT.done);
    }, UNUSED_MS);
  }
}
