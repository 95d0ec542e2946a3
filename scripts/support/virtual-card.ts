/** `tegata-card serve` as a process of its own, and its control port. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import type { ApduLogEntry, LatencyName, SecretName, SlotStatus } from "@tegata/virtual-card";
import { PERSONAS } from "./personas.ts";
import { ROOT } from "./root.ts";

const SEATED_DEADLINE_MS = 5_000;
const POLL_MS = 20;

export type VirtualCardOptions = {
  readonly persona?: string;
  /** vpcd's port on loopback; without it the card waits on a loopback port of its own. */
  readonly vpcd?: number;
  readonly removed?: boolean;
  readonly contactless?: boolean;
  readonly latency?: LatencyName;
  readonly faults?: readonly string[];
  readonly state?: string;
  readonly log?: string;
};

/** A served card in another process. Every request answers with the slot's status. */
export type VirtualCardProcess = AsyncDisposable & {
  readonly controlPort: number;
  readonly listenPort: number | undefined;
  readonly status: () => Promise<SlotStatus>;
  readonly log: () => Promise<readonly ApduLogEntry[]>;
  /** Resolves when the reader has noticed the card. */
  readonly insert: (persona?: string) => Promise<SlotStatus>;
  readonly remove: () => Promise<SlotStatus>;
  /** As issued: all tries, first passwords, no faults. */
  readonly reset: () => Promise<SlotStatus>;
  readonly fault: (spec: string) => Promise<SlotStatus>;
  readonly clearFaults: () => Promise<SlotStatus>;
  readonly setTries: (name: SecretName, left: number) => Promise<SlotStatus>;
  readonly stop: () => Promise<void>;
};

/** Resolves when the card is served. The process ends with this one: it holds its stdin. */
export async function startVirtualCard(options: VirtualCardOptions): Promise<VirtualCardProcess> {
  const child = spawn(
    process.execPath,
    [join(ROOT, "virtual-card/bin/tegata-card.mjs"), "serve", ...argumentsOf(options)],
    { cwd: ROOT, stdio: ["pipe", "pipe", "inherit"] },
  );
  const said = await announcements(child);
  const controlPort = portOf(said.get("control"));
  if (controlPort === undefined) throw new Error("tegata-card opened no control port");
  return {
    ...client(controlPort, options.vpcd !== undefined),
    listenPort: portOf(said.get("listen")),
    ...ending(child),
  };
}

function argumentsOf(options: VirtualCardOptions): readonly string[] {
  const { vpcd, state, log } = options;
  return [
    ...["--with-parent", "--control", "0", "--personas", PERSONAS],
    ...["--persona", options.persona ?? "resident", "--latency", options.latency ?? "none"],
    ...(vpcd === undefined ? ["--listen", "0"] : ["--vpcd", `127.0.0.1:${vpcd}`]),
    ...(options.removed ? ["--removed"] : []),
    ...(options.contactless ? ["--contactless"] : []),
    ...(options.faults ?? []).flatMap((spec) => ["--fault", spec]),
    ...(state === undefined ? [] : ["--state", state]),
    ...(log === undefined ? [] : ["--log", log]),
  ];
}

/** The lines up to `ready`, as word → rest. */
async function announcements(child: ChildProcess): Promise<ReadonlyMap<string, string>> {
  const said = new Map<string, string>();
  if (!child.stdout) throw new Error("unreachable: stdout is a pipe");
  for await (const line of createInterface(child.stdout)) {
    const [word = "", ...rest] = line.split(" ");
    said.set(word, rest.join(" "));
    if (word === "ready") return said;
  }
  throw new Error("tegata-card ended before it was ready");
}

function portOf(address: string | undefined): number | undefined {
  return address === undefined ? undefined : Number(address.split(":").at(-1));
}

type Client = Omit<VirtualCardProcess, "stop" | "listenPort" | typeof Symbol.asyncDispose>;

function client(controlPort: number, hasReader: boolean): Client {
  const url = `http://127.0.0.1:${controlPort}`;
  const get = async <T>(path: string): Promise<T> => read(await fetch(`${url}/${path}`));
  const post = async (path: string, body: object = {}): Promise<SlotStatus> => {
    const headers = { "content-type": "application/json" };
    return read(
      await fetch(`${url}/${path}`, { method: "POST", headers, body: JSON.stringify(body) }),
    );
  };
  const seated = async (): Promise<SlotStatus> => {
    const deadline = Date.now() + SEATED_DEADLINE_MS;
    for (;;) {
      const status = await get<SlotStatus>("status");
      if (status.seated || !hasReader) return status;
      if (Date.now() > deadline) throw new Error("no reader noticed the card");
      await delay(POLL_MS);
    }
  };
  return {
    controlPort,
    status: () => get("status"),
    log: () => get("log"),
    insert: async (persona) => {
      await post("insert", persona === undefined ? {} : { persona });
      return seated();
    },
    remove: () => post("remove"),
    reset: () => post("reset"),
    fault: (spec) => post("fault", { spec }),
    clearFaults: () => post("clear-faults"),
    setTries: (name, left) => post("tries", { name, left }),
  };
}

async function read<T>(response: Response): Promise<T> {
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`tegata-card: ${JSON.stringify(answer)}`);
  return answer as T;
}

function ending(child: ChildProcess): Pick<VirtualCardProcess, "stop"> & AsyncDisposable {
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  };
  return { stop, [Symbol.asyncDispose]: stop };
}
