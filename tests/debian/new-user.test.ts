/**
 * As somebody with a bare Debian 12 does it, who has the release's files and no repository: apt
 * takes the deb and what it needs, Chromium the extension; then registration and login.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadPersona } from "@tegata/virtual-card";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { walk } from "../../scripts/start/walk.ts";
import { startCardService } from "../../scripts/support/card-service.ts";
import { launchChromium } from "../../scripts/support/chromium.ts";
import { DebianFolder } from "../../scripts/support/debian-folder.ts";
import { startDemoPortal } from "../../scripts/support/demo-portal.ts";
import { Endings } from "../../scripts/support/endings.ts";
import { PERSONAS } from "../../scripts/support/personas.ts";
import { ROOT } from "../../scripts/support/root.ts";
import { startVirtualCard } from "../../scripts/support/virtual-card.ts";
import { passOnTo, unzip } from "../support/package/packaged-chain.ts";
import { releaseFile } from "../support/package/release-files.ts";
import { PORTAL_HOST, servePortalOrigin } from "../support/portal-origin.ts";

const PERSONA = "resident";
const MAKING_MS = 1_800_000;
const APT = ["apt-get", "install", "-y", "--no-install-recommends"];

/** Browser, portal and card. */
const endings = new Endings();
const PURGE = ["apt-get", "purge", "-y", "--auto-remove", "tegata", "vsmartcard-vpcd"];
let debian: DebianFolder;
let share: string;

beforeAll(async () => {
  share = mkdtempSync("/var/tmp/tegata-debian-");
  debian = await DebianFolder.prepare({
    ...{ name: "debian-12", suite: "bookworm", share },
    packages: ["chromium", "fonts-noto-cjk"],
    say: (line) => {
      process.stdout.write(`${line}\n`);
    },
  });
  // What a run that was broken off has left.
  await debian.run(["sh", "-c", '"$@" || true', "sh", ...PURGE]);
  copyFileSync(releaseFile(inject("release"), ".deb"), join(share, "tegata.deb"));
  unzip(releaseFile(inject("release"), "tegata-chrome-"), join(share, "extension"));
}, MAKING_MS);
afterAll(async () => {
  await endings[Symbol.asyncDispose]();
  rmSync(share, { recursive: true, force: true });
  // The place where it was seen from inside: empty here.
  rmdirSync(debian.path(share));
});

/** Every path whose name has ours in it, but for what was shared. */
async function traces(): Promise<readonly string[]> {
  const places = ["/etc", "/usr", "/var/lib", "/root", "/opt", "/run"];
  const found = await debian.run(["find", ...places, "-iname", "*tegata*"]);
  return found.split("\n").filter((path) => path !== "");
}

test("apt installs the deb and the card service with it", { timeout: MAKING_MS }, async () => {
  expect(await traces()).toEqual([]);
  await debian.run(["apt-get", "update"]);

  await debian.run([...APT, join(share, "tegata.deb")]);

  expect(await debian.run(["dpkg-query", "-W", "-f=${Status}", "pcscd"])).toContain("ok installed");
  expect(await debian.run(["tegata", "--version"])).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("registers and logs in with Debian's own Chromium", { timeout: MAKING_MS }, async () => {
  // The reader and its card.
  await debian.run([...APT, "vsmartcard-vpcd"]);
  const service = endings.use(await startCardService(debian));
  const card = endings.use(await startVirtualCard({ persona: PERSONA, vpcd: service.port }));
  const publicUrl = `https://${PORTAL_HOST}`;
  const portal = endings.use(await startDemoPortal({ publicUrl }));
  const origin = endings.use(await servePortalOrigin(passOnTo(portal.port)));
  const persona = await loadPersona(PERSONAS, PERSONA);
  const browser = join(share, "chromium");
  // A desktop session has such a folder, which goes when the person logs out.
  const session = { XDG_RUNTIME_DIR: join(share, "session") };
  mkdirSync(session.XDG_RUNTIME_DIR, { mode: 0o700 });
  writeFileSync(browser, debian.script(["chromium"], session), { mode: 0o755 });
  mkdirSync(join(share, "tmp"));
  process.env["TMPDIR"] = join(share, "tmp");
  const chromium = endings.use(
    await launchChromium({
      ...{ program: browser, extension: join(share, "extension"), host: null },
      args: origin.browserArgs,
    }),
  );
  // What a store gives the extension as its id, this browser makes up from its folder.
  const { userDataDir, extensionId } = chromium;
  const where = ["--user-data-dir", userDataDir, "--extension-id", extensionId];
  await debian.run(["tegata", "install", ...where]);
  const lines: string[] = [];

  await walk(
    { portal, card, persona, chromium, [Symbol.asyncDispose]: async () => {} },
    { say: (line) => lines.push(line), folder: join(ROOT, ".out/walk-debian-12") },
  );

  expect(lines.at(-1)).toBe(`walk: registered and logged in as ${persona.holder.name}`);
  const status: unknown = JSON.parse(await debian.run(["tegata", "status", "--json"]));
  expect(status).toMatchObject({ readers: [{ card: { kind: "jpki" } }, {}] });
});

test("apt removes it, and nothing of it is left", { timeout: MAKING_MS }, async () => {
  await endings[Symbol.asyncDispose]();
  await debian.run(PURGE);

  expect(await traces()).toEqual([]);
});
