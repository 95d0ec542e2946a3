/** The demo portal as a process of its own, as an operator would start several. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { PERSONAS } from "../../support/personas.ts";
import { ROOT } from "../../support/root.ts";

/** What all processes call themselves: a proxy in front would have this name. */
export const PUBLIC_URL = "http://localhost:8080";

export type PortalProcess = AsyncDisposable & { readonly url: string; readonly pid: number };

/** Ready to answer when it resolves. `port` is one that is free. */
export async function startPortalProcess(
  databaseUrl: string,
  port: number,
): Promise<PortalProcess> {
  const main = join(ROOT, "portal/server/src/main.ts");
  const child = spawn(process.execPath, ["--import", "tsx", main], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      ...{ TRUST_DIR: PERSONAS, TEST_MODE: "1", DATABASE_URL: databaseUrl },
      ...{ PORT: String(port), PUBLIC_URL },
    },
  });
  const ended = once(child, "exit");
  const started = once(createInterface(child.stdout), "line");
  await Promise.race([
    started,
    ended.then(() => {
      throw new Error("the portal ended before it was ready");
    }),
  ]);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? Number.NaN,
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
