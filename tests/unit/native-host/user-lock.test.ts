import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeUserLock } from "../../../native-host/src/conversation/user-lock.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tegata-lock-"));
  file = join(folder, "conversation.lock");
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A process of someone else that lives as long as the test, and its line in a lock. */
async function neighbour() {
  const child = spawn(process.execPath, ["-e", "process.stdin.resume()"], {
    stdio: ["pipe", "ignore", "ignore"],
  });
  await once(child, "spawn");
  return {
    pid: child.pid ?? 0,
    [Symbol.asyncDispose]: async () => {
      const ended = once(child, "exit");
      child.kill();
      await ended;
    },
  };
}

/** Field 22; the name of Node has no space in it. */
const startOf = (pid: number): string =>
  readFileSync(`/proc/${pid}/stat`, "utf8").split(" ")[21] ?? "";

describe("the lock of a conversation", () => {
  it("names its process and when that started, and goes when released", () => {
    const lock = takeUserLock(folder);

    expect(readFileSync(file, "utf8")).toMatch(new RegExp(`^${process.pid} `));
    lock?.release();
    expect(() => readFileSync(file)).toThrow("ENOENT");
  });

  it.runIf(process.platform === "linux")("is refused while its process lives", async () => {
    await using other = await neighbour();
    writeFileSync(file, `${other.pid} ${startOf(other.pid)}`);

    expect(takeUserLock(folder)).toBeNull();
  });

  it.runIf(process.platform === "linux")(
    "is taken over where another process has the number by now",
    async () => {
      await using other = await neighbour();
      writeFileSync(file, `${other.pid} 1`);

      expect(takeUserLock(folder)).not.toBeNull();
    },
  );

  it("is taken over where it was written before the system started", async () => {
    await using other = await neighbour();
    writeFileSync(file, String(other.pid));
    expect(takeUserLock(folder)).toBeNull();

    utimesSync(file, 1, 1);

    expect(takeUserLock(folder)).not.toBeNull();
  });

  it.each(["", "nobody", "-1", "0"])("is taken over where it holds %j", (text) => {
    writeFileSync(file, text);

    expect(takeUserLock(folder)).not.toBeNull();
  });
});
