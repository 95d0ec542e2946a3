/** Two clients at one card: the same pcscd, the same virtual card, the same latency. */
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { ApduLogEntry, LatencyName } from "@tegata/virtual-card";
import { buildHost } from "../../build/host.ts";
import { Endings } from "../../support/endings.ts";
import { startPcscd } from "../../support/pcscd.ts";
import { persona } from "../../support/personas.ts";
import { ROOT } from "../../support/root.ts";
import { startVirtualCard, type VirtualCardProcess } from "../../support/virtual-card.ts";

/** One run of a program, as the card saw it and as the clock did. */
export type Measured = {
  readonly entries: readonly ApduLogEntry[];
  /** From the first command's arrival to the last answer. */
  readonly cardMs: number;
  /** From spawn to exit. */
  readonly wallMs: number;
};

export type CardChain = AsyncDisposable & {
  readonly card: VirtualCardProcess;
  /** The built program. */
  readonly program: string;
  readonly env: NodeJS.ProcessEnv;
  readonly folder: string;
  readonly measure: (command: readonly string[], input?: string) => Promise<Measured>;
};

const SEEN_POLL_MS = 20;
/** The name of the document that is signed, in the chain's folder. */
export const DOCUMENT = "document.txt";

export async function cardChain(
  latency: LatencyName,
  faults: readonly string[] = [],
): Promise<CardChain> {
  const endings = new Endings();
  try {
    await persona("resident");
    const folder = await mkdtemp(join(tmpdir(), "tegata-bench-"));
    endings.defer(() => rm(folder, { recursive: true, force: true }));
    await writeFile(join(folder, DOCUMENT), "a document to sign");
    const program = await buildHost({ outfile: join(ROOT, ".out/bench-host/tegata.cjs") });
    const pcscd = endings.use(await startPcscd());
    const [vpcd = 0] = pcscd.ports;
    const card = endings.use(await startVirtualCard({ vpcd, latency, faults }));
    const env = environment(pcscd.socket);
    await cardSeen(env);
    return {
      card,
      program,
      env,
      folder,
      measure: async (command, input = "") => {
        const before = (await card.log()).length;
        const wallMs = await run(command, input, env);
        const entries = (await card.log()).slice(before);
        return { entries, cardMs: spanOf(entries), wallMs };
      },
      [Symbol.asyncDispose]: () => endings[Symbol.asyncDispose](),
    };
  } catch (error) {
    await endings[Symbol.asyncDispose]();
    throw error;
  }
}

function environment(socket: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: "C", PCSCLITE_CSOCK_NAME: socket };
  delete env["NODE_OPTIONS"];
  return env;
}

/** Milliseconds between the first command's arrival and the last answer. */
export function spanOf(entries: readonly ApduLogEntry[]): number {
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) return 0;
  return Date.parse(last.time) + last.ms - Date.parse(first.time);
}

/** pcscd polls: until OpenSC reaches the card. */
async function cardSeen(env: NodeJS.ProcessEnv): Promise<void> {
  for (;;) {
    const isSeen = await run(["opensc-tool", "-a"], "", env).then(
      () => true,
      () => false,
    );
    if (isSeen) return;
    await delay(SEEN_POLL_MS);
  }
}

function run(
  [program = "", ...args]: readonly string[],
  input: string,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const started = performance.now();
  const child = spawn(program, args, { env, stdio: ["pipe", "ignore", "pipe"] });
  const complaints: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => complaints.push(chunk));
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      if (status === 0) resolve(performance.now() - started);
      else reject(new Error(`${program}: ${Buffer.concat(complaints).toString().trim()}`));
    });
  });
}
