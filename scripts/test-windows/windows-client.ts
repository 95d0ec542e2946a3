/**
 * Runs inside wine, in Windows' own Node: starts the host as a browser on Windows does and holds a
 * conversation with it. What to do stands in a file, and what came of it is written to another.
 */
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { performance } from "node:perf_hooks";
import type { Readable, Writable } from "node:stream";

export type Errand = {
  readonly program: string;
  readonly args: readonly string[];
  /** Chrome starts an executable itself; older ones went through cmd.exe with two named pipes. */
  readonly how: "direct" | "cmd";
  readonly pin: readonly number[];
  readonly origin: string;
  readonly nonce: string;
  /** Keep the conversation open until this file is there, then ask for the status once more. */
  readonly holdUntil?: string;
};

export type Findings = {
  readonly replies: Readonly<Record<string, unknown>>;
  readonly exitStatus: number | null;
  readonly helloMs: number;
};

type Pipes = {
  readonly input: Writable;
  readonly output: Readable;
  readonly exited: Promise<number | null>;
};

const HEADER_LENGTH = 4;
const POLL_MS = 100;

const [errandFile = "", findingsFile = ""] = process.argv.slice(2);
void main().catch((error: unknown) => {
  writeFileSync(findingsFile, JSON.stringify({ error: String(error) }));
  process.exit(1);
});

async function main(): Promise<void> {
  const errand = JSON.parse(readFileSync(errandFile, "utf8")) as Errand;
  const started = performance.now();
  const { input, output, exited } = errand.how === "cmd" ? await viaCmd(errand) : direct(errand);
  const { ask, ready } = conversation(input, output);
  const replies: Record<string, unknown> = {};
  replies["hello"] = await ask("hello", { extension: "0.1.0" });
  const helloMs = Math.round(performance.now() - started);
  replies["status"] = await ask("status");
  const prepared = (await ask("prepare", { purpose: "authentication" })) as {
    readonly result: { readonly conversation: string };
  };
  const fields = { conversation: prepared.result.conversation, pin: errand.pin };
  await ready;
  replies["certificate"] = await ask("certificate", fields);
  const { origin, nonce } = errand;
  replies["authenticate"] = await ask("authenticate", { ...fields, origin, nonce });
  replies["end"] = await ask("end", { conversation: fields.conversation });
  if (errand.holdUntil !== undefined) {
    writeFileSync(findingsFile, JSON.stringify({ replies, exitStatus: null, helloMs }));
    await fileIsThere(errand.holdUntil);
    replies["afterwards"] = await ask("status");
  }
  input.end();
  const exitStatus = await exited;
  writeFileSync(findingsFile, JSON.stringify({ replies, exitStatus, helloMs }));
  process.exit(0);
}

function direct({ program, args }: Errand): Pipes {
  const child = spawn(program, [...args], { stdio: ["pipe", "pipe", "ignore"] });
  const exited = new Promise<number | null>((done) => child.on("exit", done));
  return { input: child.stdin, output: child.stdout, exited };
}

async function viaCmd({ program, args }: Errand): Promise<Pipes> {
  const name = (direction: string) =>
    `\\\\.\\pipe\\chrome.nativeMessaging.${direction}.${String(process.pid)}`;
  const connected = (path: string) =>
    new Promise<Socket>((done) => {
      createServer(done).listen(path);
    });
  const sockets = Promise.all([connected(name("in")), connected(name("out"))]);
  const line = `"${program}" ${args.join(" ")} < ${name("in")} > ${name("out")}`;
  const child = spawn("cmd.exe", ["/d", "/c", line], {
    windowsVerbatimArguments: true,
    stdio: "ignore",
  });
  const exited = new Promise<number | null>((done) => child.on("exit", done));
  const [input, output] = await sockets;
  return { input, output, exited };
}

type Message = { readonly id?: string; readonly card?: { readonly state: string } };

function conversation(input: Writable, output: Readable) {
  const waiting = new Map<string, (message: Message) => void>();
  let pending = Buffer.alloc(0);
  let cardIsReady: () => void = () => undefined;
  const ready = new Promise<void>((done) => {
    cardIsReady = done;
  });
  output.on("data", (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    while (pending.length >= HEADER_LENGTH) {
      const end = HEADER_LENGTH + pending.readUInt32LE(0);
      if (pending.length < end) return;
      const message = JSON.parse(pending.subarray(HEADER_LENGTH, end).toString()) as Message;
      pending = pending.subarray(end);
      if (message.card?.state === "ready") cardIsReady();
      waiting.get(message.id ?? "")?.(message);
    }
  });
  const ask = (type: string, fields: Record<string, unknown> = {}): Promise<Message> => {
    const id = randomUUID();
    const body = Buffer.from(JSON.stringify({ v: 1, id, type, ...fields }));
    const header = Buffer.alloc(HEADER_LENGTH);
    header.writeUInt32LE(body.length);
    const reply = new Promise<Message>((done) => waiting.set(id, done));
    input.write(Buffer.concat([header, body]));
    return reply;
  };
  return { ask, ready };
}

async function fileIsThere(file: string): Promise<void> {
  for (;;) {
    try {
      readFileSync(file);
      return;
    } catch {
      await new Promise((done) => setTimeout(done, POLL_MS));
    }
  }
}
