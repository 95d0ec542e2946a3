import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { removeState, takeUserLock } from "../../../native-host/src/conversation/user-lock.ts";
import { lockFile } from "../../../native-host/src/system/exclusive.ts";
import { loadKoffi } from "../../../native-host/src/system/load-koffi.ts";

const PROGRAM = resolve(import.meta.dirname, "../../support/native-host/lock-holder-main.ts");
const ROUNDS_PROGRAM = resolve(
  import.meta.dirname,
  "../../support/native-host/lock-rounds-main.ts",
);
const LOCK = "org.tegata.conversation";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tegata-lock-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Another process that tries to take the lock, says whether it did, and lives until it is killed. */
async function neighbour() {
  const child = spawn(process.execPath, ["--import", "tsx", PROGRAM, folder], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const [said] = (await once(createInterface(child.stdout), "line")) as [string];
  return {
    said,
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Another process that takes and releases the lock so many times; what it saw meanwhile. */
async function roundsOf(rounds: number): Promise<string> {
  const args = ["--import", "tsx", ROUNDS_PROGRAM, folder, String(rounds)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return stdout.trim();
}

describe("removing what is left of it", () => {
  it("takes a killed process's file and the folder away", async () => {
    {
      await using other = await neighbour();
      expect(other.said).toBe("taken");
    }
    removeState(folder);
    expect(existsSync(folder)).toBe(false);
  });

  it("leaves a conversation that is going on its lock", async () => {
    await using other = await neighbour();
    expect(other.said).toBe("taken");
    removeState(folder);
    expect(readdirSync(folder)).toEqual([LOCK]);
    expect(takeUserLock(folder)).toBeNull();
  });

  it("leaves the files of others", () => {
    writeFileSync(join(folder, "theirs"), "");
    removeState(folder);
    expect(readdirSync(folder)).toEqual(["theirs"]);
  });
});

describe("the lock of a conversation", () => {
  it("is refused while another process has it, and is free once that is killed", async () => {
    {
      await using other = await neighbour();
      expect(other.said).toBe("taken");
      expect(takeUserLock(folder)).toBeNull();
    }

    expect(takeUserLock(folder)).not.toBeNull();
  });

  it("keeps another process out until it is released", async () => {
    const release = takeUserLock(folder);
    {
      await using other = await neighbour();
      expect(other.said).toBe("refused");
    }
    release?.();

    await using other = await neighbour();
    expect(other.said).toBe("taken");
  });

  it("leaves no file when it is released, nor when the next one takes what a killed one left", async () => {
    takeUserLock(folder)?.();
    expect(readdirSync(folder)).toEqual([]);

    {
      await using other = await neighbour();
      expect(other.said).toBe("taken");
    }
    expect(readdirSync(folder)).toEqual([LOCK]);
    takeUserLock(folder)?.();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("leaves a file alone that stands where somebody removed its own", () => {
    const release = takeUserLock(folder);
    rmSync(join(folder, LOCK));
    writeFileSync(join(folder, LOCK), "");
    release?.();
    expect(readdirSync(folder)).toEqual([LOCK]);
  });

  it("is not had by who opened the file just before its holder removed it", async () => {
    const path = join(folder, LOCK);
    const release = takeUserLock(folder);
    const late = openSync(path, "a");
    expect(lockFile(loadKoffi(), path, late)).toBe("taken");
    release?.();
    {
      await using other = await neighbour();
      expect(other.said).toBe("taken");
      expect(lockFile(loadKoffi(), path, late)).toBe("gone");
    }
    closeSync(late);
  });

  it("is never had by two, however often it is taken, released and removed", async () => {
    const all = await Promise.all(Array.from({ length: 3 }, () => roundsOf(300)));
    expect(all).toEqual(["one at a time", "one at a time", "one at a time"]);
    expect(readdirSync(folder)).toEqual([]);
  }, 30_000);

  it("is had by one of many that take it at the same moment", async () => {
    const all = await Promise.all(Array.from({ length: 4 }, neighbour));
    const said = all.map((one) => one.said);
    await Promise.all(all.map((one) => one[Symbol.asyncDispose]()));

    expect(said.toSorted()).toEqual(["refused", "refused", "refused", "taken"]);
  });
});
