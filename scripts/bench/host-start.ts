import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ids from "../../manifests/extension-ids.json" with { type: "json" };
import { buildHost } from "../build/host.ts";
import { ROOT } from "../support/root.ts";
import { type Benchmark, inTurn, median, spread } from "./benchmark.ts";

const RUNS = 40;
const CALLER = `chrome-extension://${ids["chrome-dev"]}/`;

/** The runtime's own floor: a script that answers at once and knows nothing. */
const EMPTY_SCRIPT = 'process.stdin.once("data", () => process.stdout.write("x"));';

export const hostStart: Benchmark = {
  name: "host-start",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "tegata-bench-"));
    try {
      const empty = join(folder, "empty.cjs");
      writeFileSync(empty, EMPTY_SCRIPT);
      const host = await buildHost({ outfile: join(ROOT, ".out/bench-host/tegata.cjs") });
      const hello = frame({ v: 1, id: crypto.randomUUID(), type: "hello", extension: "0.1.0" });
      const times = await inTurn(
        RUNS,
        () => firstAnswer([host, CALLER], hello),
        () => firstAnswer([empty], hello),
      );
      return [
        {
          what: "host, spawn to first answer (hello)",
          ours: median(times.ours),
          unit: "ms",
          spread: spread(times.ours),
          peer: { name: "empty Node process", value: median(times.peer) },
          aim: { of: "ratio", atMost: 1.3 },
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function frame(message: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  const header = Buffer.alloc(4);
  header.writeUInt32LE(body.length);
  return Buffer.concat([header, body]);
}

/** Milliseconds from spawn to the first byte on stdout. NODE_* would only measure themselves. */
async function firstAnswer(args: readonly string[], input: Buffer): Promise<number> {
  const env = { ...process.env };
  delete env["NODE_OPTIONS"];
  delete env["NODE_EXTRA_CA_CERTS"];
  const started = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ["pipe", "pipe", "ignore"] });
  child.stdin.on("error", () => undefined);
  child.stdin.write(input);
  const elapsed = await new Promise<number>((resolve, reject) => {
    child.stdout.once("data", () => {
      resolve(performance.now() - started);
    });
    child.once("exit", (code) => {
      reject(new Error(`ended with ${code ?? "a signal"} before it answered`));
    });
  });
  child.removeAllListeners("exit");
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.stdin.end();
  child.kill();
  await ended;
  return elapsed;
}
