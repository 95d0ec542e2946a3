import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeUserLock } from "../../../native-host/src/conversation/user-lock.ts";

const PROGRAM = resolve(import.meta.dirname, "../../support/native-host/lock-holder-main.ts");

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

  it("is had by one of many that take it at the same moment", async () => {
    const all = await Promise.all(Array.from({ length: 4 }, neighbour));
    const said = all.map((one) => one.said);
    await Promise.all(all.map((one) => one[Symbol.asyncDispose]()));

    expect(said.toSorted()).toEqual(["refused", "refused", "refused", "taken"]);
  });
});
