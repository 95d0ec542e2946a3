import type { HostEvent, HostReply } from "@tegata/protocol/host";
import { Conversations } from "../conversation/conversations.ts";
import type { CardReaders } from "../readers/card-readers.ts";
import { dispatch } from "./dispatch.ts";
import { HOST_EXIT } from "./exit-codes.ts";
import { encodeFrame, FrameDecoder, FrameError } from "./framing.ts";
import type { HostContext } from "./request-context.ts";

export type ServeOptions = {
  readonly version: string;
  readonly readers: CardReaders;
  readonly allowLoopback: boolean;
  readonly input: NodeJS.ReadableStream;
  readonly send: (frame: Uint8Array) => Promise<void>;
  /** Ends the process; `atOnce` when a thread of ours can no longer be waited for. */
  readonly exit: (status: number, how: { readonly atOnce: boolean }) => void;
};

const UNUSED_MS = 5 * 60_000;
/** The browser kills a host 2 s after it closed the pipe: leaving the card must be done by then. */
const LEAVE_WITHIN_MS = 1_800;
/** More than the extension ever has under way. */
const REQUESTS_MAX = 32;

/** Answers frames until the input ends, a frame is bad, or nobody used the host for five minutes. */
export class HostServer {
  readonly #options: ServeOptions;
  readonly #conversations = new Conversations();
  readonly #decoder = new FrameDecoder();
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
    const { readers, exit } = this.#options;
    const limit = new Promise<false>((done) => {
      setTimeout(() => {
        done(false);
      }, LEAVE_WITHIN_MS);
    });
    const left = Promise.allSettled([this.#conversations.end(), this.#sending]);
    const inTime = await Promise.race([left.then(() => true), limit]);
    exit(status, { atOnce: !inTime || readers.stuck });
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
    if (this.#finishing) return;
    this.#running += 1;
    if (this.#running > REQUESTS_MAX) {
      void this.finish(HOST_EXIT.badFrame);
      return;
    }
    const { reply, isOurs } = await dispatch(message, this.#context());
    this.#running -= 1;
    this.#send(reply);
    if (!isOurs) void this.finish(HOST_EXIT.badFrame);
    // The thread that waits for the mute card is lost: a new process serves the next request.
    else if (this.#options.readers.stuck) void this.finish(HOST_EXIT.done);
    else this.#used();
  }

  #context(): HostContext {
    const { version, readers, allowLoopback } = this.#options;
    return {
      version,
      readers,
      allowLoopback,
      conversations: this.#conversations,
      emit: (event) => {
        this.#send(event);
      },
    };
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
      if (this.#conversations.isOpen || this.#running > 0) this.#used();
      else void this.finish(HOST_EXIT.done);
    }, UNUSED_MS);
  }
}
