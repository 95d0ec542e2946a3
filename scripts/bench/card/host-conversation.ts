/** A host that runs, spoken to in frames as a browser does. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { encodeFrame, FrameDecoder } from "@tegata/native-host/framing";
import type { HostEvent, HostReply } from "@tegata/protocol/host";

type Message = HostReply | HostEvent;

export class HostConversation implements AsyncDisposable {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #decoder = new FrameDecoder();
  readonly #waits = new Set<(message: Message) => void>();

  private constructor(child: ChildProcessByStdio<Writable, Readable, null>) {
    this.#child = child;
    child.stdout.on("data", (chunk: Buffer) => {
      for (const message of this.#decoder.push(chunk)) {
        for (const wait of this.#waits) wait(message as Message);
      }
    });
  }

  static start(
    [program, ...args]: readonly [string, ...string[]],
    env: NodeJS.ProcessEnv,
  ): HostConversation {
    return new HostConversation(spawn(program, args, { env, stdio: ["pipe", "pipe", "ignore"] }));
  }

  /** Sends a request and resolves to its result. */
  async ask(type: string, fields: object): Promise<object> {
    const id = randomUUID();
    const replied = this.#next((message) => "ok" in message && message.id === id);
    this.#child.stdin.write(encodeFrame({ v: 1, id, type, ...fields }));
    const reply = (await replied) as HostReply;
    if (!reply.ok) throw new Error(`${type}: ${reply.error.code}`);
    return reply.result as object;
  }

  /** Opens a conversation and resolves to its id when the card is ready and its free files are read. */
  async prepare(purpose: string): Promise<string> {
    const ready = this.#next(
      (message) => "event" in message && message.event === "card" && message.card.state === "ready",
    );
    const { conversation } = (await this.ask("prepare", { purpose })) as { conversation: string };
    await ready;
    // Status waits for the transaction in which the host reads what is free.
    await this.ask("status", {});
    return conversation;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = once(this.#child, "exit");
    this.#child.stdin.end();
    await ended;
  }

  #next(test: (message: Message) => boolean): Promise<Message> {
    return new Promise((done) => {
      const wait = (message: Message) => {
        if (!test(message)) return;
        this.#waits.delete(wait);
        done(message);
      };
      this.#waits.add(wait);
    });
  }
}
