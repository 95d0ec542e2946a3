import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { serve } from "@tegata/virtual-card";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import ids from "../../../manifests/extension-ids.json" with { type: "json" };
import { packAgain } from "../../../scripts/package/pack-again.ts";
import { readRelease } from "../../../scripts/package/release.ts";
import { runTool } from "../../../scripts/package/run-tool.ts";
import { startPcscd } from "../../../scripts/support/pcscd.ts";
import { PERSONAS } from "../../../scripts/support/personas.ts";
import { CALLER, HostProcess } from "../../support/native-host/host-process.ts";
import { QUICK_JOBS, releaseFile, unpackTarball } from "../../support/package/release-files.ts";

const PACKING_MS = 120_000;
const SEEN_MS = 10_000;
const CARD = { kind: "jpki", token: "card", triesLeft: { authentication: 3, signature: 5 } };
const { version } = readRelease();
const release = inject("release");

let scratch: string;
/** The tarball for Linux, unpacked. */
let unpacked: string;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "tegata-package-test-"));
  unpacked = await unpackTarball(release, scratch);
});
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/** Every path below a folder, folders too. */
const everythingIn = (folder: string): readonly string[] =>
  (readdirSync(folder, { recursive: true }) as string[]).sort();

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

test(
  "packing again, in another zone, umask and folder, gives the same bytes",
  async () => {
    expect(await packAgain({ jobs: QUICK_JOBS, out: release, compression: "fast" })).toEqual([]);
  },
  PACKING_MS,
);

test("a file that another packing makes differently is named", async () => {
  const out = join(scratch, "tampered");
  mkdirSync(out);
  const sums = readFileSync(join(release, "SHA256SUMS"), "utf8").trim().split("\n");
  const papers = sums.filter((line) => /cdx|NOTICES/.test(line));
  const notices = `${"0".repeat(64)}  THIRD-PARTY-NOTICES.txt`;
  const tampered = papers.map((line) => (line.endsWith("NOTICES.txt") ? notices : line));
  writeFileSync(join(out, "SHA256SUMS"), `${tampered.join("\n")}\n`);

  const different = await packAgain({ jobs: ["papers"], out, compression: "fast" });

  expect(different).toEqual(["THIRD-PARTY-NOTICES.txt"]);
});

test("the checksums are those of the files, and none is missing", async () => {
  const said = await runTool("sha256sum", ["--check", "SHA256SUMS"], { cwd: release });

  const checked = said.trim().split("\n");
  expect(checked.every((line) => line.endsWith(": OK"))).toBe(true);
  expect(checked).toHaveLength(readdirSync(release).length - 1);
});

test.each(["chrome", "edge", "firefox"])("the %s zip is the release build", (store) => {
  const files = unzipSync(readFileSync(releaseFile(release, `tegata-${store}-`)));
  const manifest = JSON.parse(Buffer.from(files["manifest.json"] ?? "").toString()) as Record<
    string,
    unknown
  >;

  expect(manifest["version"]).toBe(version);
  expect(manifest["key"]).toBeUndefined();
  expect(manifest["host_permissions"]).toEqual(["https://www.ras-immi.moj.go.jp/*"]);
  expect(JSON.stringify(manifest)).not.toContain("localhost");
});

const SYSTEM_MANIFESTS = {
  "etc/opt/chrome/native-messaging-hosts": "chromium",
  "etc/chromium/native-messaging-hosts": "chromium",
  "etc/opt/edge/native-messaging-hosts": "chromium",
  "usr/lib/mozilla/native-messaging-hosts": "firefox",
} as const;

test.skipIf(process.getuid?.() !== 0)(
  "deb: every browser's system folder has its manifest; removal leaves nothing",
  async () => {
    const root = join(scratch, "root");
    const database = join(root, "var/lib/dpkg");
    mkdirSync(join(database, "updates"), { recursive: true });
    mkdirSync(join(database, "info"));
    await runTool("touch", [join(database, "status")]);
    const dpkg = ["--root", root, "--force-depends", "--log", join(scratch, "dpkg.log")];

    await runTool("dpkg", [...dpkg, "--install", releaseFile(release, ".deb")]);

    for (const [folder, kind] of Object.entries(SYSTEM_MANIFESTS)) {
      const link = readlinkSync(join(root, folder, "org.tegata.host.json"));
      const manifest = readJson(join(root, link)) as { path: string };
      expect(manifest).toEqual(SYSTEM_MANIFEST[kind]);
      expect(readFileSync(join(root, manifest.path), "utf8")).toContain(
        `exec '/usr/lib/tegata/node' '/usr/lib/tegata/tegata.cjs' '--native-host=${dirname(manifest.path)}' "$@"`,
      );
      expect(statSync(join(root, manifest.path)).mode & 0o777).toBe(0o755);
    }
    expect(await runTool(join(root, "usr/bin/tegata"), ["--version"])).toBe(`${version}\n`);

    await runTool("dpkg", [...dpkg, "--purge", "tegata"]);

    const left = everythingIn(root).filter(
      (path) => !"var/lib/dpkg".startsWith(path) && !path.startsWith("var/lib/dpkg"),
    );
    expect(left).toEqual([]);
  },
  PACKING_MS,
);

/** Those of stores; the development build's id, which anybody can have, is not among them. */
const CHROMIUM_IDS = Object.entries(ids)
  .filter(([name]) => name === "chrome" || name === "edge")
  .map(([, id]) => id);

const SYSTEM_MANIFEST = {
  chromium: {
    name: "org.tegata.host",
    description: "Tegata: My Number Card for web pages",
    path: "/usr/lib/tegata/hosts/chromium/org.tegata.host.sh",
    type: "stdio",
    allowed_origins: CHROMIUM_IDS.map((id) => `chrome-extension://${id}/`),
  },
  firefox: {
    name: "org.tegata.host",
    description: "Tegata: My Number Card for web pages",
    path: "/usr/lib/tegata/hosts/firefox/org.tegata.host.sh",
    type: "stdio",
    allowed_extensions: [ids.firefox],
  },
} as const;

test("deb: needs the card service, recommends the reader drivers, runs no script as root", async () => {
  const field = async (name: string) =>
    (await runTool("dpkg-deb", ["--field", releaseFile(release, ".deb"), name])).trim();
  const control = await runTool("sh", [
    "-c",
    'dpkg-deb --ctrl-tarfile "$1" | tar -t',
    "sh",
    releaseFile(release, ".deb"),
  ]);

  expect(await field("Depends")).toContain("pcscd");
  expect(await field("Recommends")).toBe("libccid");
  expect(await field("Version")).toBe(version);
  expect(control.trim().split("\n").sort()).toEqual(["./", "./control"]);
});

/** A home with a name that shells, JSON and people stumble over, and two browsers used in it. */
function makeHome(name: string): { home: string; env: NodeJS.ProcessEnv } {
  const home = join(scratch, name);
  for (const folder of [".config/chromium", ".mozilla", ".local/bin", ".local/share"]) {
    mkdirSync(join(home, folder), { recursive: true });
  }
  writeFileSync(join(home, ".config/chromium/Local State"), "{}");
  writeFileSync(join(home, ".mozilla/profiles.ini"), "");
  const elsewhere = ["XDG_CONFIG_HOME", "XDG_DATA_HOME"];
  const rest = Object.entries(process.env).filter(([variable]) => !elsewhere.includes(variable));
  return { home, env: { ...Object.fromEntries(rest), HOME: home } };
}

test("tarball: installs, upgrades and goes without a trace", async () => {
  const { home, env } = makeHome("it's 家 $HOME");
  const before = everythingIn(home);
  const versions = join(home, ".local/share/tegata");
  const link = join(home, ".local/bin/tegata");

  await runTool(join(unpacked, "install.sh"), [], { env });
  // As if an older version were there.
  renameSync(join(versions, version), join(versions, "0.0.1"));
  await runTool(join(unpacked, "install.sh"), [], { env });

  expect(readdirSync(versions)).toEqual([version]);
  expect(await runTool(link, ["--version"], { env })).toBe(`${version}\n`);
  const firefox = join(home, ".mozilla/native-messaging-hosts/org.tegata.host");
  await using host = await HostProcess.start({
    command: [`${firefox}.sh`],
    args: [`${firefox}.json`, ids.firefox],
    // The browser hands down its environment: nothing in it may reach Node.
    env: { ...env, NODE_OPTIONS: "--no-such-option" },
  });
  expect(await host.ask("hello", { extension: version })).toMatchObject({
    ok: true,
    result: { version },
  });
  expect(await host.close()).toBe(0);
  const chromium = join(home, ".config/chromium/NativeMessagingHosts/org.tegata.host");
  await using refused = await HostProcess.start({
    command: [`${chromium}.sh`],
    args: [CALLER],
    env,
  });
  // The development build's id: its key is public.
  expect(await refused.exited).not.toBe(0);

  await runTool(join(versions, version, "uninstall.sh"), [], { env });

  expect(everythingIn(home)).toEqual(before);
});

test("tarball: uninstalling twice is no error, and other people's files stay", async () => {
  const { home, env } = makeHome("shared");
  const other = join(home, ".config/chromium/NativeMessagingHosts/com.example.json");
  mkdirSync(dirname(other));
  await runTool("cp", [join(unpacked, "LICENSE.txt"), other]);
  const before = everythingIn(home);

  await runTool(join(unpacked, "install.sh"), [], { env });
  await runTool(join(unpacked, "uninstall.sh"), [], { env });
  await runTool(join(unpacked, "uninstall.sh"), [], { env });

  expect(everythingIn(home)).toEqual(before);
});

test("the packed host reaches a card with its own Node and koffi", async () => {
  const pcscd = await startPcscd();
  const card = await serve({
    ...{ personas: PERSONAS, persona: "resident", inserted: true, interface: "contact" },
    ...{ latency: "none", faults: [], ui: false },
    vpcd: { host: "127.0.0.1", port: pcscd.ports[0] ?? 0 },
  });
  try {
    const env = { ...process.env, PCSCLITE_CSOCK_NAME: pcscd.socket };
    // pcscd sees the card a moment after it was put in.
    await vi.waitFor(async () => {
      const said = await runTool(join(unpacked, "tegata"), ["status", "--json"], {
        env,
        cwd: unpacked,
      });
      expect(JSON.parse(said)).toMatchObject({ readers: [{ card: CARD }, {}] });
    }, SEEN_MS);
  } finally {
    card.close();
    await pcscd.stop();
  }
});
