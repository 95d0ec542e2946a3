/**
 * A runtime folder for each test file. In it is the lock that holds one conversation per user:
 * files that run side by side are like people at two computers.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "tegata-runtime-"));
process.env["XDG_RUNTIME_DIR"] = folder;
process.once("exit", () => {
  rmSync(folder, { recursive: true, force: true });
});
