/** A private PostgreSQL from Debian's package, in a folder of its own, for one run. */
import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const VERSIONS = "/usr/lib/postgresql";

/** It refuses to run as root; Debian's package has a user for it. */
const ACCOUNT = "postgres";

const idOf = (what: "-u" | "-g"): number =>
  Number(execFileSync("id", [what, ACCOUNT], { encoding: "utf8" }));

/** `pid`: of the postmaster, whose children do the work. */
export type Postgres = Disposable & { readonly url: string; readonly pid: number };

/** Listens on a socket in its own folder only. Disposing ends it and removes the folder. */
export function startPostgres(): Postgres {
  const version = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort().at(-1) : undefined;
  if (version === undefined) throw new Error("no PostgreSQL: apt-get install postgresql");
  const folder = mkdtempSync(join(tmpdir(), "tegata-pg-"));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, idOf("-u"), idOf("-g"));
  const run = (program: string, ...args: readonly string[]): void => {
    const command = [join(VERSIONS, version, "bin", program), ...args];
    const [file = "", ...rest] = isRoot ? ["runuser", "-u", ACCOUNT, "--", ...command] : command;
    execFileSync(file, rest, { cwd: folder, stdio: "ignore" });
  };
  const data = join(folder, "data");
  try {
    run("initdb", "--pgdata", data, "--auth", "trust", "--username", "bench", "--no-sync");
    const options = `-c listen_addresses='' -c unix_socket_directories=${folder}`;
    run("pg_ctl", "start", "--wait", "-D", data, "-l", join(folder, "log"), "-o", options);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    pid: Number.parseInt(readFileSync(join(data, "postmaster.pid"), "utf8"), 10),
    url: `postgresql://bench@/postgres?host=${encodeURIComponent(folder)}`,
    [Symbol.dispose]: () => {
      run("pg_ctl", "stop", "--wait", "-D", data, "-m", "immediate");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
