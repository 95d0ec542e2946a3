/** `tegata uninstall`: what hosts have left of conversations goes with their registrations. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { tegata } from "../../support/native-host/tegata-command.ts";

const LOCK = "org.tegata.conversation";

let home: string;
/** As in a session with and without a runtime folder. */
let folders: readonly string[];
const env = () => ({ HOME: home, XDG_CONFIG_HOME: undefined, XDG_RUNTIME_DIR: join(home, "run") });

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "tegata-uninstall-"));
  folders = [join(home, "run/tegata"), join(home, ".cache/tegata")];
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true });
    // What a host leaves that was killed in mid-conversation.
    writeFileSync(join(folder, LOCK), "");
  }
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

test("of every browser: the folders go too, and --dry-run only names them", async () => {
  const named = await tegata(["uninstall", "--dry-run", "--json"], { env: env() });
  const steps = folders.map((what) => ({ does: "remove", what }));
  expect(JSON.parse(named.out)).toEqual({ steps });
  expect(folders.every(existsSync)).toBe(true);

  const done = await tegata(["uninstall", "--json"], { env: env() });
  expect([done.status, JSON.parse(done.out)]).toEqual([0, { steps }]);
  expect(folders.filter(existsSync)).toEqual([]);

  const again = await tegata(["uninstall", "--json"], { env: env() });
  expect([again.status, JSON.parse(again.out)]).toEqual([0, { steps: [] }]);
});

test("of one browser: others may have a conversation, the folders stay", async () => {
  await tegata(["uninstall", "--browser", "chromium"], { env: env() });
  expect(folders.map((folder) => readdirSync(folder))).toEqual([[LOCK], [LOCK]]);
});

test("what is not ours stays, and is not said to be removed", async () => {
  const [, cache = ""] = folders;
  writeFileSync(join(cache, "theirs"), "");
  const { out } = await tegata(["uninstall", "--json"], { env: env() });
  expect(JSON.parse(out)).toEqual({ steps: [{ does: "remove", what: folders[0] }] });
  expect(readdirSync(cache)).toEqual(["theirs"]);
});
