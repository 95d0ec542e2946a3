/**
 * A pcscd of one's own with vpcd readers, so that tests and demonstrations never meet: its socket
 * path is compiled in, so a folder is mounted over it in a mount namespace (Linux; root, or a
 * user who may make user namespaces).
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const DRIVER = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";
/** One entry of vpcd's driver is a reader with two slots, on two ports that follow each other. */
const SLOTS_PER_ENTRY = 2;
const START_DEADLINE_MS = 10_000;
const STOP_DEADLINE_MS = 3_000;
const POLL_MS = 10;
const START_ATTEMPTS = 5;

export type Pcscd = AsyncDisposable & {
  /** For clients: the value of `PCSCLITE_CSOCK_NAME`. */
  readonly socket: string;
  /** One port per reader, in the order of the readers' names; connect a card to it. */
  readonly ports: readonly number[];
  /** Names of the readers as PC/SC shows them, one per port. */
  readonly readers: readonly string[];
  /** Ends the service and starts it again: same socket, same ports, every handle stale. */
  readonly restart: () => Promise<void>;
  /** Ends the service and leaves the folder, as when the person stops it. */
  readonly halt: () => Promise<void>;
  /** Ends the service and removes its folder. */
  readonly stop: () => Promise<void>;
};

/**
 * Starts pcscd with at least `readers` readers (vpcd makes them in pairs: an odd number leaves one
 * empty). Resolves when the socket and every port are up. Ends with this process on every path:
 * the kernel kills it when its parent dies.
 */
export async function startPcscd({
  readers = 1,
}: {
  readonly readers?: number;
} = {}): Promise<Pcscd> {
  const folder = await mkdtemp(join(tmpdir(), "tegata-pcscd-"));
  try {
    return await startIn(folder, readers);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function startIn(folder: string, readers: number): Promise<Pcscd> {
  const entries = Math.ceil(readers / SLOTS_PER_ENTRY);
  const started = await startOnFreePorts(folder, entries);
  const { ports } = started;
  let { child } = started;
  const halt = () => end(child);
  const restart = async () => {
    await halt();
    child = await run(folder, ports);
  };
  const stop = async () => {
    await halt();
    await rm(folder, { recursive: true, force: true });
  };
  return {
    socket: join(folder, "pcscd.comm"),
    ports: ports.slice(0, readers),
    readers: ports.slice(0, readers).map((_, i) => readerName(i)),
    restart,
    halt,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** The entry's name, a reader's number (always the first of its name) and the slot's. */
const readerName = (index: number): string =>
  `Virtual PCD ${Math.floor(index / SLOTS_PER_ENTRY)} 00 0${index % SLOTS_PER_ENTRY}`;

/** Another process may take a port between our look and pcscd's: then once more. */
async function startOnFreePorts(
  folder: string,
  entries: number,
): Promise<{ ports: readonly number[]; child: ChildProcess }> {
  for (let attempt = 1; ; attempt += 1) {
    const ports = await freePorts(entries);
    await configure(folder, ports);
    try {
      return { ports, child: await run(folder, ports) };
    } catch (error) {
      if (attempt === START_ATTEMPTS) throw error;
    }
  }
}

/** A reader.conf per entry. Each names its own copy of the driver, which keeps state in globals. */
async function configure(folder: string, ports: readonly number[]): Promise<void> {
  const configuration = join(folder, "conf");
  await rm(configuration, { recursive: true, force: true });
  await mkdir(configuration);
  for (let entry = 0; entry < ports.length / SLOTS_PER_ENTRY; entry += 1) {
    const library = join(folder, `libifdvpcd${entry}.so`);
    await copyFile(DRIVER, library);
    const port = `0x${(ports[entry * SLOTS_PER_ENTRY] ?? 0).toString(16).toUpperCase()}`;
    const lines = [
      `FRIENDLYNAME "Virtual PCD ${entry}"`,
      `DEVICENAME /dev/null:${port}`,
      `LIBPATH ${library}`,
      `CHANNELID ${port}`,
    ];
    await writeFile(join(configuration, `vpcd${entry}`), `${lines.join("\n")}\n`);
  }
}

async function run(folder: string, ports: readonly number[]): Promise<ChildProcess> {
  const isRoot = process.getuid?.() === 0;
  await Promise.all(
    ["pcscd.comm", "pcscd.pid"].map((name) => rm(join(folder, name), { force: true })),
  );
  const script =
    'mkdir -p /run/pcscd && mount --bind "$1" /run/pcscd && exec /usr/sbin/pcscd --foreground --config "$1/conf" --error $2';
  const child = spawn(
    "setpriv",
    [
      // The kernel's own promise, kept even when this process is killed.
      ...["--pdeathsig", "KILL", "unshare", isRoot ? "-m" : "-Urm", "--propagation", "private"],
      ...["sh", "-c", script, "sh", folder, await withoutPolkit()],
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const complaints: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => complaints.push(chunk.toString()));
  const gone = once(child, "exit").then(() => {
    throw new Error(`pcscd ended: ${complaints.join("").trim()}`);
  });
  try {
    await Promise.race([ready(folder, ports), gone]);
  } catch (error) {
    await end(child);
    throw error;
  } finally {
    gone.catch(() => undefined);
  }
  return child;
}

/** pcscd 2 asks polkit, which a private instance does not have. */
async function withoutPolkit(): Promise<string> {
  const help = spawn("/usr/sbin/pcscd", ["--help"], { stdio: ["ignore", "pipe", "pipe"] });
  const chunks: Buffer[] = [];
  help.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  help.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  await once(help, "close");
  return Buffer.concat(chunks).includes("--disable-polkit") ? "--disable-polkit" : "";
}

async function ready(folder: string, ports: readonly number[]): Promise<void> {
  const deadline = Date.now() + START_DEADLINE_MS;
  while (Date.now() < deadline) {
    const listening = await listeningPorts();
    if (ports.every((port) => listening.has(port)) && (await exists(join(folder, "pcscd.comm")))) {
      return;
    }
    await delay(POLL_MS);
  }
  throw new Error(`pcscd did not come up within ${START_DEADLINE_MS} ms`);
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** By the kernel's table: connecting would insert a card. */
async function listeningPorts(): Promise<ReadonlySet<number>> {
  const LISTEN = "0A";
  const table = await readFile("/proc/net/tcp", "utf8");
  const rows = table
    .split("\n")
    .slice(1)
    .map((row) => row.trim().split(/\s+/));
  return new Set(
    rows
      .filter(([, , , state]) => state === LISTEN)
      .map(([, local = ""]) => Number.parseInt(local.split(":")[1] ?? "", 16)),
  );
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_DEADLINE_MS);
  await ended;
  clearTimeout(timer);
}

/** Pairs of free ports that follow each other, as flat list. */
async function freePorts(entries: number): Promise<readonly number[]> {
  const held: Server[] = [];
  const ports: number[] = [];
  try {
    while (ports.length < entries * SLOTS_PER_ENTRY) {
      const first = await hold(0);
      held.push(first.server);
      const second = await hold(first.port + 1).catch(() => undefined);
      if (!second) continue;
      held.push(second.server);
      ports.push(first.port, second.port);
    }
  } finally {
    await Promise.all(held.map((server) => new Promise((done) => server.close(done))));
  }
  return ports;
}

async function hold(port: number): Promise<{ server: Server; port: number }> {
  const server = createServer();
  server.listen(port, "0.0.0.0");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("unreachable: TCP");
  return { server, port: address.port };
}
