import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HOST_PROGRAM } from "../../../scripts/support/chromium.ts";
import { CALLER, frame, HostProcess } from "../../support/native-host/host-process.ts";

const BAD_FRAME = 70;
const FORBIDDEN_CALLER = 77;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tegata-frames-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const hello = (fields: object = {}) =>
  JSON.stringify({ v: 1, id: randomUUID(), type: "hello", extension: "0.1.0", ...fields });

const tooLong = Buffer.alloc(4);
tooLong.writeUInt32LE(0xffffffff);

describe("a frame that is not ours", () => {
  it.each([
    ["not JSON", frame("{")],
    ["not UTF-8", frame(Buffer.from([0x22, 0xff, 0x22]))],
    ["empty", frame("")],
    ["longer than any request", tooLong],
  ])("that is %s ends the host with its own status and no answer", async (_name, bytes) => {
    await using host = await HostProcess.start();

    host.write(bytes);

    expect(await host.exited).toBe(BAD_FRAME);
    expect(host.stdout).toEqual([]);
  });

  it.each([
    ["an unknown key", hello({ more: 1 })],
    ["an unknown type", hello({ type: "sign-raw" })],
    ["a prototype key", `{"__proto__":{"v":1},"v":1,"id":"${randomUUID()}","type":"status"}`],
    ["a list", "[]"],
  ])("with %s is refused with a code, and the host ends", async (_name, text) => {
    await using host = await HostProcess.start();

    host.write(frame(text));

    expect(await host.exited).toBe(BAD_FRAME);
    expect(host.messages).toMatchObject([{ ok: false, error: { code: "request/invalid" } }]);
  });

  it("that stops in the middle ends the host with its own status", async () => {
    await using host = await HostProcess.start();

    host.write(frame(hello()).subarray(0, 9));

    expect(await host.close()).toBe(BAD_FRAME);
  });
});

describe("the greeting", () => {
  it("is answered whatever the extension's protocol version", async () => {
    await using host = await HostProcess.start();

    const reply = await host.ask("hello", { v: 2, extension: "9.0.0", more: true });

    expect(reply).toMatchObject({ ok: true, result: { protocol: 1 } });
    expect(await host.close()).toBe(0);
  });

  it("comes in one write or byte by byte", async () => {
    await using host = await HostProcess.start();
    const id = randomUUID();

    for (const byte of frame(hello({ id }))) host.write(Uint8Array.of(byte));

    expect(await host.next(() => true)).toMatchObject({ id, ok: true });
  });
});

describe("the caller", () => {
  it.each([
    ["an extension that nobody allowed", ["chrome-extension://aaaabbbbccccddddeeeeffffgggghhhh/"]],
    ["an add-on that nobody allowed", ["/tmp/org.tegata.host.json", "other@example.org"]],
    ["nobody", []],
  ])("%s is refused", async (_name, args) => {
    await using host = await HostProcess.start({ args: ["--native-host=/nowhere", ...args] });

    expect(await host.exited).toBe(FORBIDDEN_CALLER);
    expect(host.stdout).toEqual([]);
  });

  it("that install wrote beside the manifest is allowed", async () => {
    const id = "aaaabbbbccccddddeeeeffffgggghhhh";
    writeFileSync(join(folder, "org.tegata.host.ids.json"), JSON.stringify([id]));
    const args = [`--native-host=${folder}`, `chrome-extension://${id}/`];
    await using host = await HostProcess.start({ args });

    expect(await host.ask("hello", { extension: "0.1.0" })).toMatchObject({ ok: true });
  });

  it("on Windows names a window besides, which changes nothing", async () => {
    await using host = await HostProcess.start({ args: [CALLER, "--parent-window=0"] });

    expect(await host.ask("hello", { extension: "0.1.0" })).toMatchObject({ ok: true });
  });
});

describe("the launcher", () => {
  it("starts the host in a poisoned environment with a bare PATH", async () => {
    const canary = join(folder, "canary");
    const poison = join(folder, "poison.cjs");
    writeFileSync(poison, `require("fs").writeFileSync(${JSON.stringify(canary)}, "")`);
    const data = join(folder, "profile");
    await using installing = await HostProcess.start({
      args: ["install", "--user-data-dir", data],
    });
    expect(await installing.exited).toBe(0);
    expect(existsSync(HOST_PROGRAM)).toBe(true);

    await using host = await HostProcess.start({
      command: [join(data, "NativeMessagingHosts/org.tegata.host.sh")],
      args: [CALLER],
      env: {
        PATH: "/usr/bin:/bin",
        NODE_OPTIONS: `--require ${poison}`,
        NODE_EXTRA_CA_CERTS: "/nowhere",
      },
    });

    expect(await host.ask("hello", { extension: "0.1.0" })).toMatchObject({ ok: true });
    expect(await host.close()).toBe(0);
    expect(existsSync(canary)).toBe(false);
    expect(Buffer.concat(host.stderr).toString()).toBe("");
  });
});
