/** pcscd with vpcd in a Debian folder, at the place where programs in there look for it. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { DebianFolder } from "./debian-folder.ts";

const CONFIGURATION = "/srv/tegata-pcscd";
const SOCKET = "/run/pcscd/pcscd.comm";
const DRIVER = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";
const DEADLINE_MS = 10_000;
const POLL_MS = 50;

export type CardService = AsyncDisposable & {
  /** Connect a card here. */
  readonly port: number;
};

export async function startCardService(debian: DebianFolder): Promise<CardService> {
  const port = await freePort();
  const configuration = debian.path(CONFIGURATION);
  mkdirSync(configuration, { recursive: true });
  mkdirSync(debian.path("/run/pcscd"), { recursive: true });
  rmSync(debian.path(SOCKET), { force: true });
  rmSync(debian.path("/run/pcscd/pcscd.pid"), { force: true });
  const device = `0x${port.toString(16).toUpperCase()}`;
  const lines = [
    'FRIENDLYNAME "Virtual PCD"',
    `DEVICENAME /dev/null:${device}`,
    `LIBPATH ${DRIVER}`,
    `CHANNELID ${device}`,
  ];
  writeFileSync(join(configuration, "vpcd"), `${lines.join("\n")}\n`);
  // pcscd 2 asks polkit, which is not there.
  const help = await debian.run(["sh", "-c", "pcscd --help 2>&1 || true"]);
  const polkit = help.includes("--disable-polkit") ? ["--disable-polkit"] : [];
  // The kernel ends it with this process, whatever happens.
  const command = ["setpriv", "--pdeathsig", "KILL", "pcscd", "--foreground", ...polkit];
  const child = debian.start([...command, "--config", CONFIGURATION], {}, { stdio: "ignore" });
  const end = () => endProcess(child);
  const deadline = Date.now() + DEADLINE_MS;
  while (!existsSync(debian.path(SOCKET))) {
    if (Date.now() > deadline || child.exitCode !== null) {
      await end();
      throw new Error("pcscd in the Debian folder did not come up");
    }
    await delay(POLL_MS);
  }
  return { port, [Symbol.asyncDispose]: end };
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

/** vpcd takes the next port too; one that is taken shows as a service that does not come up. */
async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "0.0.0.0");
  await once(server, "listening");
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new Error("unreachable: TCP");
  return address.port;
}
