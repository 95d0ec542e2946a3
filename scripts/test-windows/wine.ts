/** Windows as wine plays it, in the Debian 13 folder: one fresh C: drive per run. */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { DebianFolder } from "../support/debian-folder.ts";

const PREFIX = "/srv/tegata-wine";
const OUTPUT = "/srv/tegata-output.txt";
const BASE_ENV = { WINEPREFIX: PREFIX, WINEDEBUG: "-all", WINEDLLOVERRIDES: "mscoree,mshtml=" };

type Env = Readonly<Record<string, string>>;

export type WineResult = { readonly status: number; readonly output: string };

export class Wine implements AsyncDisposable {
  readonly #debian: DebianFolder;
  readonly #env: Env;

  private constructor(debian: DebianFolder, env: Env) {
    this.#debian = debian;
    this.#env = env;
  }

  /** `more`: its screen and its language, where they matter. */
  static async start(debian: DebianFolder, more: Env = {}): Promise<Wine> {
    const env = { ...BASE_ENV, ...more };
    rmSync(debian.path(PREFIX), { recursive: true, force: true });
    await debian.run(["sh", "-c", "wineboot --init >/dev/null 2>&1 || true"], env);
    return new Wine(debian, env);
  }

  /** Runs a Windows program. Its output goes through a file: Node cannot write to Linux's pipes. */
  async run(command: readonly string[], env: Env = {}): Promise<WineResult> {
    const script = `wine "$@" >${OUTPUT} 2>&1 </dev/null; echo $?`;
    const said = await this.#debian.run(["sh", "-c", script, "sh", ...command], {
      ...this.#env,
      ...env,
    });
    const output = readFileSync(this.#debian.path(OUTPUT), "utf8").replaceAll("\r\n", "\n");
    // wine asks for a folder of a desktop session, which nobody needs here.
    const lines = output.split("\n").filter((line) => !line.includes("XDG_RUNTIME_DIR"));
    return { status: Number(said.trim()), output: lines.join("\n").trim() };
  }

  /** As {@link run}, in the background; ends with the C: drive. */
  startInBackground(command: readonly string[], env: Env = {}): void {
    const script = 'exec wine "$@" >/dev/null 2>&1 </dev/null';
    this.#debian.start(
      ["sh", "-c", script, "sh", ...command],
      { ...this.#env, ...env },
      { stdio: "ignore" },
    );
  }

  /** Waits until every Windows program has ended. */
  async settled(): Promise<void> {
    await this.#debian.run(["wineserver", "--wait"], this.#env);
  }

  /** A Windows path as this system sees it. */
  path(windows: string): string {
    const [drive = "", ...parts] = windows.split("\\");
    const base = drive.toLowerCase() === "z:" ? "/" : `${PREFIX}/drive_c`;
    return this.#debian.path(join(base, ...parts));
  }

  /** A path below the Debian folder as Windows programs see it. */
  toWindows(path: string): string {
    const inside = path.slice(this.#debian.root.length);
    return `Z:${inside.replaceAll("/", "\\")}`;
  }

  /** Default value of a registry key, or null. */
  async registryValue(key: string): Promise<string | null> {
    const { status, output } = await this.run(["reg", "query", key, "/ve"]);
    return status === 0 ? (/REG_SZ\s+(.*)$/m.exec(output)?.[1]?.trim() ?? null) : null;
  }

  /** Everything on C: whose name has this in it, and every key that is named so. */
  async traces(word: string): Promise<readonly string[]> {
    await this.settled();
    const drive = this.path("C:");
    const files = (readdirSync(drive, { recursive: true }) as string[]).filter((name) =>
      (name.split("/").at(-1) ?? "").toLowerCase().includes(word),
    );
    const hives = ["user.reg", "system.reg"].map((name) => join(drive, "..", name));
    const keys = hives
      .filter((file) => existsSync(file))
      .flatMap((file) => readFileSync(file, "latin1").split("\n"))
      .filter((line) => line.startsWith("[") && line.toLowerCase().includes(word));
    return [...files, ...keys];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#debian.run(["sh", "-c", "wineserver --kill --wait || true"], this.#env);
    rmSync(this.#debian.path(PREFIX), { recursive: true, force: true });
  }
}
