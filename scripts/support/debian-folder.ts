/** A Debian of one's own in a folder, kept in the person's cache folder between runs. Needs root. */
import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { runTool } from "../package/run-tool.ts";

const CACHE = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "tegata");
const FALLBACK_MIRROR = "http://deb.debian.org/debian";

/** Mounts live in a namespace of the command's own: nothing stays mounted, whatever happens. */
const ENTER = `
mount --bind /proc "$1/proc"
mount --rbind /dev "$1/dev"
if [ -n "$2" ]; then mkdir -p "$1$2"; mount --bind "$2" "$1$2"; fi
root=$1
shift 2
exec chroot "$root" "$@"`;

export type DebianFolderOptions = {
  /** `debian-13`: also the folder's name. */
  readonly name: string;
  readonly suite: string;
  /** What is in the folder. Another list makes it anew. */
  readonly packages: readonly string[];
  /** A folder of this system that is at the same place in there. */
  readonly share?: string;
  readonly say: (line: string) => void;
};

export class DebianFolder {
  readonly root: string;
  readonly #share: string;

  private constructor(root: string, share: string) {
    this.root = root;
    this.#share = share;
  }

  /** Makes the folder where it is missing or of another make. */
  static async prepare(options: DebianFolderOptions): Promise<DebianFolder> {
    const { name, suite, packages, share = "", say } = options;
    const root = join(CACHE, name);
    const stamp = join(CACHE, `${name}.packages`);
    const wanted = packages.join(" ");
    const debian = new DebianFolder(root, share);
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return debian;
    say(`making ${name} in a folder (a few minutes, up to 2 GB)`);
    rmSync(root, { recursive: true, force: true });
    mkdirSync(CACHE, { recursive: true });
    await runTool("debootstrap", [
      ...["--variant=minbase", "--include=ca-certificates"],
      ...[suite, root, mirror()],
    ]);
    // The computer's own way to its packages: proxies and the like.
    await runTool("sh", ["-c", 'cp -r /etc/apt/apt.conf.d/. "$1/etc/apt/apt.conf.d/"', "sh", root]);
    await debian.run(["apt-get", "update"]);
    await debian.run(["apt-get", "install", "-y", "--no-install-recommends", ...packages]);
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
    return spawn("unshare", this.#words(command, env), options);
  }

  /** Runs a command to its end. Resolves to its output; rejects when it fails. */
  async run(
    command: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    return runTool("unshare", this.#words(command, env));
  }

  /** A shell script that runs a program in there, with the script's own arguments. */
  script(command: readonly string[], env: Readonly<Record<string, string>> = {}): string {
    const quoted = this.#words(command, env).map((word) => `'${word.replaceAll("'", "'\\''")}'`);
    return `#!/bin/sh\nexec unshare ${quoted.join(" ")} "$@"\n`;
  }

  #words(command: readonly string[], env: Readonly<Record<string, string>>): string[] {
    const all = { ...BASE_ENV, ...env };
    const assignments = Object.entries(all).map(([name, value]) => `${name}=${value}`);
    const namespace = ["--mount", "--propagation", "private", "sh", "-ec", ENTER, "sh"];
    return [...namespace, this.root, this.#share, "env", "-i", ...assignments, ...command];
  }
}

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
