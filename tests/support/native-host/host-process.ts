/** The built host as a browser sees it: a process that is spoken to in frames. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { dirname } from "node:path";
import type { Readable, Writable } from "node:stream";
import type { CardEvent, CardState } from "@tegata/protocol/host";
import ids from "../../../manifests/extension-ids.json" with { type: "json" };
import { HOST_PROGRAM } from "../../../scripts/support/chromium.ts";

export const CALLER = `chrome-extension://${ids["chrome-dev"]}/`;

export type Reply =
  | { readonly ok: true; readonly id: string; readonly result: Record<string, unknown> }
  | {
      readonly ok: false;
      readonly id: string | null;
      readonly error: { readonly code: string; readonly details: Record<string, unknown> };
    };

const HEADER_LENGTH = 4;

export function frame(body: Uint8Array | string): Uint8Array {
  const bytes = Buffer.from(body);
  const header = Buffer.alloc(HEADER_LENGTH);
  header.writeUInt32LE(bytes.length);
  return Buffer.concat([header, bytes]);
}

type Wait<T> = { readonly test: (value: T) => boolean; readonly done: (value: T) => void };

export type HostOptions = {
  readonly env?: NodeJS.ProcessEnv;
  readonly args?: readonly string[];
  /** Default: Node with the built host. */
  readonly command?: readonly [string, ...string[]];
};

export class HostProcess implements AsyncDisposable {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  /** Everything that came on stdout, byte for byte. */
  readonly stdout: Buffer[] = [];
  readonly stderr: Buffer[] = [];
  readonly messages: unknown[] = [];
  readonly exited: Promise<number | null>;
  #pending = Buffer.alloc(0);
  #waits: Wait<unknown>[] = [];

  private constructor(child: ChildProcessByStdio<Writable, Readable, Readable>) {
    this.child = child;
    this.exited = once(child, "exit").then(([status]) => status as number | null);
    child.stdin.on("error", () => undefined);
    child.stderr.on("data", (chunk: Buffer) => this.stderr.push(chunk));
    child.stdout.on("data", (chunk: Buffer) => {
      this.#receive(chunk);
    });
  }

  static async start({
    env = {},
    args = [CALLER],
    command,
  }: HostOptions = {}): Promise<HostProcess> {
    const [program, ...first] = command ?? [process.execPath, HOST_PROGRAM];
    const child = spawn(program, [...first, ...args], {
      env: { ...process.env, XDG_RUNTIME_DIR: stateOf(env), ...env },
      stdio: ["pipe", "pipe", "pipe"],
    });
    return new HostProcess(child);
  }

  write(bytes: Uint8Array): void {
    this.child.stdin.write(bytes);
  }

  /** Sends a request and resolves to its reply. */
  async ask(type: string, fields: Record<string, unknown> = {}): Promise<Reply> {
    const id = randomUUID();
    this.write(frame(JSON.stringify({ v: 1, id, type, ...fields })));
    return (await this.next((message) => (message as Reply).id === id)) as Reply;
  }

  /** The first message, of those that came or will come, that passes. */
  next(test: (message: unknown) => boolean, from = 0): Promise<unknown> {
    const found = this.messages.slice(from).find(test);
    if (found !== undefined) return Promise.resolve(found);
    return new Promise((done) => {
      this.#waits.push({ test, done });
    });
  }

  /** Opens a conversation and resolves to its id. */
  async prepare(purpose: string, fields: Record<string, unknown> = {}): Promise<string> {
    const reply = await this.ask("prepare", { purpose, ...fields });
    if (!reply.ok) throw new Error(`prepare: ${reply.error.code}`);
    return reply.result["conversation"] as string;
  }

  /** The next card event in this state that was not there when `after` was taken. */
  async card(state: CardState["state"], after = 0): Promise<CardState> {
    const isWanted = (message: unknown) =>
      (message as Partial<CardEvent>).event === "card" &&
      (message as CardEvent).card.state === state;
    return ((await this.next(isWanted, after)) as CardEvent).card;
  }

  /** How many messages there are: events after this are new. */
  get mark(): number {
    return this.messages.length;
  }

  /** As a browser ends a host: closes its stdin. Resolves to the exit status. */
  async close(): Promise<number | null> {
    this.child.stdin.end();
    return this.exited;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill("SIGKILL");
    await this.exited;
  }

  #receive(chunk: Buffer): void {
    this.stdout.push(chunk);
    this.#pending = Buffer.concat([this.#pending, chunk]);
    while (this.#pending.length >= HEADER_LENGTH) {
      const end = HEADER_LENGTH + this.#pending.readUInt32LE(0);
      if (this.#pending.length < end) return;
      const message: unknown = JSON.parse(this.#pending.subarray(HEADER_LENGTH, end).toString());
      this.#pending = this.#pending.subarray(end);
      this.#deliver(message);
    }
  }

  #deliver(message: unknown): void {
    this.messages.push(message);
    const due = this.#waits.filter(({ test }) => test(message));
    this.#waits = this.#waits.filter((wait) => !due.includes(wait));
    for (const { done } of due) done(message);
  }
}

/** Hosts at the same readers are one user's: they share the folder of pcscd's socket. */
function stateOf(env: NodeJS.ProcessEnv): string | undefined {
  const socket = env["PCSCLITE_CSOCK_NAME"];
  return socket === undefined ? process.env["XDG_RUNTIME_DIR"] : dirname(socket);
}

/** A password as it goes over the wire. */
export const pinBytes = (pin: string): number[] => [...Buffer.from(pin, "ascii")];
