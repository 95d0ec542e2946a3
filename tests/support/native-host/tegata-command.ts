/** The built `tegata` command, as a person or a script runs it. */
import { spawn } from "node:child_process";
import { HOST_PROGRAM } from "../../../scripts/support/chromium.ts";

export type Ended = { readonly status: number | null; readonly out: string; readonly err: string };

export async function tegata(
  args: readonly string[],
  { input = "", env = {} }: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [HOST_PROGRAM, ...args], {
    env: { ...process.env, LANG: "en_US.UTF-8", LC_ALL: "", ...env },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return new Promise((done) => {
    child.on("close", (status) => {
      done({ status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
  });
}

/** Until pcscd has seen the card: it polls. */
export async function cardSeen(env: NodeJS.ProcessEnv): Promise<void> {
  for (;;) {
    const { out } = await tegata(["status", "--json"], { env });
    if (out.includes('"jpki"')) return;
  }
}
