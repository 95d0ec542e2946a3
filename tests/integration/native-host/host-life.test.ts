/** How the host starts, what it keeps to itself, and what a computer may do to it. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import ids from "../../../manifests/extension-ids.json" with { type: "json" };
import { buildHost } from "../../../scripts/build/host.ts";
import { HOST_PROGRAM } from "../../../scripts/support/chromium.ts";
import { ROOT } from "../../../scripts/support/root.ts";
import { CALLER, HostProcess } from "../../support/native-host/host-process.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tegata-host-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const hello = { extension: "0.1.0" };

describe("a library that prints", () => {
  it("reaches stderr, and stdout holds frames and nothing else", async () => {
    const noisy = join(folder, "noisy.cjs");
    const lines = [
      'setInterval(() => { console.log("noise"); process.stdout.write("noise"); }, 1);',
      'process.emitWarning("noise");',
    ];
    writeFileSync(noisy, lines.join("\n"));
    await using host = await HostProcess.start({
      command: [process.execPath, "--require", noisy, HOST_PROGRAM],
    });

    await host.ask("hello", hello);
    await host.ask("status");
    await host.ask("hello", hello);

    expect(Buffer.concat(host.stdout).toString()).not.toContain("noise");
    expect(Buffer.concat(host.stderr).toString()).toContain("noise");
    expect(host.messages).toHaveLength(3);
  });
});

describe.runIf(process.platform === "linux")("a host without an argument", () => {
  /** A shell by this name, as the parent process that the host looks at. */
  async function startedBy(name: string): Promise<HostProcess> {
    const parent = join(folder, name);
    symlinkSync("/bin/sh", parent);
    const script = `'${process.execPath}' '${HOST_PROGRAM}'; exit $?`;
    return HostProcess.start({ command: [parent, "-c", script], args: [] });
  }

  it("serves where the Flatpak portal starts it", async () => {
    await using host = await startedBy("xdg-desktop-portal");

    expect(await host.ask("hello", hello)).toMatchObject({ ok: true });
    expect(await host.close()).toBe(0);
  });

  it("is the command, with its help, where anyone else does", async () => {
    await using host = await startedBy("xdg-desktop-other");

    expect(await host.close()).toBe(2);
    expect(Buffer.concat(host.stdout).toString()).toContain("tegata status");
  });
});

describe.runIf(process.platform === "linux")("a core dump", () => {
  it("is switched off by the host itself, whoever started it", async () => {
    await using host = await HostProcess.start();

    await host.ask("hello", hello);
    await host.ask("status");

    const limits = readFileSync(`/proc/${host.child.pid}/limits`, "utf8");
    expect(limits).toMatch(/^Max core file size +0 +0 /m);
  });

  it("is switched off in the command before it asks for a password", async () => {
    await using command = await HostProcess.start({
      args: ["certificate", "signature", "--pin-stdin", "--lang", "en"],
    });
    const off = async () => {
      for (;;) {
        const limits = readFileSync(`/proc/${command.child.pid}/limits`, "utf8");
        if (/^Max core file size +0 +0 /m.test(limits)) return true;
        if (command.child.exitCode !== null) return false;
        await new Promise(setImmediate);
      }
    };

    expect(await off()).toBe(true);
  });
});

describe("a release build", () => {
  it("does not know the development extension, whose id anybody can have", async () => {
    const outfile = join(ROOT, ".out/test-host/release/tegata.cjs");
    const program = await buildHost({ outfile, release: true });
    await using refused = await HostProcess.start({ command: [process.execPath, program] });
    await using served = await HostProcess.start({
      command: [process.execPath, program],
      args: [join(folder, "org.tegata.host.json"), ids.firefox],
    });

    expect(await refused.exited).toBe(77);
    expect(await served.ask("hello", hello)).toMatchObject({ ok: true });
    expect(readFileSync(program, "utf8")).not.toContain(ids["chrome-dev"]);
  });

  it("is the same program wherever it is built", async () => {
    const [first, second] = [join(folder, "a/tegata.cjs"), join(folder, "b/tegata.cjs")];
    await buildHost({ outfile: first, release: true });
    const script = `import { buildHost } from ${JSON.stringify(join(ROOT, "scripts/build/host.ts"))};
      await buildHost({ outfile: ${JSON.stringify(second)}, release: true });`;
    writeFileSync(join(folder, "build.mts"), script);
    await promisify(execFile)(process.execPath, ["--import", "tsx", join(folder, "build.mts")], {
      cwd: join(ROOT, "scripts"),
    });

    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
  });
});

it("accepts the development extension in a build for development", async () => {
  await using host = await HostProcess.start({ args: [CALLER] });

  expect(await host.ask("hello", hello)).toMatchObject({ ok: true });
});
