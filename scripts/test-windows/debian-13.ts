/**
 * A Debian 13 in a folder, with wine 10: its winscard.dll speaks to pcscd, so that programs for
 * Windows reach the virtual card. About 2 GB, kept in the person's cache folder between runs.
 */
import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { runTool } from "../package/run-tool.ts";

const CACHE = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "tegata");
/** What is in the folder. Another text here makes it anew. */
const PACKAGES = ["wine", "wine64", "pcscd", "libpcsclite1", "vsmartcard-vpcd", "procps"];
const SUITE = "trixie";
const FALLBACK_MIRROR = "http://deb.debian.org/debian";

/** Mounts live in a namespace of the command's own: nothing stays mounted, whatever happens. */
const ENTER = `
mount --bind /proc "$1/proc"
mount --rbind /dev "$1/dev"
root=$1
shift
exec chroot "$root" "$@"`;

export class Debian13 {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  /** Makes the folder where it is missing or of another make. */
  static async prepare(say: (line: string) => void): Promise<Debian13> {
    const root = join(CACHE, "debian-13");
    const stamp = join(CACHE, "debian-13.packages");
    const wanted = PACKAGES.join(" ");
    const debian = new Debian13(root);
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return debian;
    say("making a Debian 13 with wine in a folder (a few minutes, 2 GB)");
    rmSync(root, { recursive: true, force: true });
    mkdirSync(CACHE, { recursive: true });
    await runTool("debootstrap", [
      ...["--variant=minbase", "--include=ca-certificates"],
      ...[SUITE, root, mirror()],
    ]);
    // The computer's own way to its packages: proxies and the like.
    await runTool("sh", ["-c", 'cp -r /etc/apt/apt.conf.d/. "$1/etc/apt/apt.conf.d/"', "sh", root]);
    await debian.run(["apt-get", "update"]);
    await debian.run(["apt-get", "install", "-y", "--no-install-recommends", ...PACKAGES]);
    writeFileSync(stamp, wanted);
    return debian;
  }

  /** A path in there, as this system sees it. */
  path(inside: string): string {
    return join(this.root, inside);
  }

  start(
    command: readonly string[],
    env: Readonly<Record<string, string>>,
    options: SpawnOptions = {},
  ): ChildProcess {
    return spawn("unshare", words(this.root, command, env), options);
  }

  /** Runs a command to its end. Resolves to its output; rejects when it fails. */
  async run(
    command: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    return runTool("unshare", words(this.root, command, env));
  }
}

const words = (
  root: string,
  command: readonly string[],
  env: Readonly<Record<string, string>>,
): string[] => {
  const all = { ...BASE_ENV, ...env };
  const assignments = Object.entries(all).map(([name, value]) => `${name}=${value}`);
  const namespace = ["--mount", "--propagation", "private", "sh", "-ec", ENTER, "sh", root];
  return [...namespace, "env", "-i", ...assignments, ...command];
};

const BASE_ENV = {
  HOME: "/root",
  PATH: "/usr/bin:/bin:/usr/sbin:/sbin",
  LANG: "C.UTF-8",
  DEBIAN_FRONTEND: "noninteractive",
};

/** Where this computer's own Debian comes from. */
function mirror(): string {
  const sources = "/etc/apt/sources.list.d/debian.sources";
  const text = existsSync(sources) ? readFileSync(sources, "utf8") : "";
  return /^URIs:\s*(\S+)/m.exec(text)?.[1] ?? FALLBACK_MIRROR;
}
