/** A screen in the Debian folder (Xvfb), where Windows programs show themselves and take keys. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import type { DebianFolder } from "../support/debian-folder.ts";

const PICTURE = "/srv/tegata-screen.png";
const DEADLINE_MS = 60_000;
const POLL_MS = 200;
/** A page whose picture is the same this often has all of its text. */
const TIMES_SAME = 4;

export class Screen implements AsyncDisposable {
  /** For `DISPLAY`. */
  readonly display: string;
  readonly #debian: DebianFolder;
  readonly #end: () => Promise<void>;
  #last: Buffer = Buffer.alloc(0);

  private constructor(display: string, debian: DebianFolder, end: () => Promise<void>) {
    this.display = display;
    this.#debian = debian;
    this.#end = end;
  }

  static async start(debian: DebianFolder): Promise<Screen> {
    const server = ["Xvfb", "-displayfd", "1", "-nolisten", "tcp", "-screen", "0", "800x600x24"];
    const command = ["setpriv", "--pdeathsig", "KILL", ...server];
    const child = debian.start(command, {}, { stdio: ["ignore", "pipe", "ignore"] });
    const ended = once(child, "exit");
    const number = child.stdout && (await Promise.race([once(child.stdout, "data"), ended]));
    const name = String(number?.[0]).trim();
    if (!/^\d+$/.test(name) || child.exitCode !== null) throw new Error("no screen: Xvfb ended");
    return new Screen(`:${name}`, debian, async () => {
      child.kill("SIGKILL");
      await ended;
    });
  }

  async press(key: string): Promise<void> {
    await this.#run('xdotool key "$1"', key);
  }

  /** Waits for another picture than that of the last page. Resolves to it (PNG). */
  async nextLook(): Promise<Buffer> {
    return eventually("another page", async () => {
      const look = await this.#look();
      return look !== null && !look.equals(this.#last) && look;
    });
  }

  /** As {@link nextLook}, once the page stands still. */
  async nextPage(): Promise<Buffer> {
    let look: Buffer = Buffer.alloc(0);
    let times = 0;
    const page = await eventually("a page that stands still", async () => {
      const next = await this.nextLook();
      times = next.equals(look) ? times + 1 : 1;
      look = next;
      return times === TIMES_SAME && look;
    });
    this.#last = page;
    return page;
  }

  /** The window that has the keyboard, as PNG; null while none has. */
  async #look(): Promise<Buffer | null> {
    try {
      await this.#run('maim --hidecursor --window "$(xdotool getwindowfocus)" "$1"', PICTURE);
      return readFileSync(this.#debian.path(PICTURE));
    } catch {
      return null;
    }
  }

  async #run(script: string, argument: string): Promise<void> {
    const command = ["sh", "-ec", script, "sh", argument];
    await this.#debian.run(command, { DISPLAY: this.display });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#end();
  }
}

/** Looks again and again until there is something. */
export async function eventually<T>(what: string, look: () => Promise<T | false>): Promise<T> {
  const deadline = Date.now() + DEADLINE_MS;
  for (;;) {
    const found = await look();
    if (found !== false) return found;
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await delay(POLL_MS);
  }
}
