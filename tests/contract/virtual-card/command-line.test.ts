import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { LoopbackCard } from "@tegata/virtual-card";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PERSONAS, persona } from "../../../scripts/support/personas.ts";
import { ROOT } from "../../../scripts/support/root.ts";
import { startVirtualCard } from "../../../scripts/support/virtual-card.ts";
import { AID, hex, select, toHex, tries, verify } from "../../support/virtual-card/apdus.ts";

const COMMAND = join(ROOT, "virtual-card/bin/tegata-card.mjs");
const TIMEOUT = { timeout: 30_000 };

let folder: string;
beforeAll(async () => {
  await persona("resident");
  folder = await mkdtemp(join(tmpdir(), "tegata-card-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

type Outcome = { status: number; stdout: string; stderr: string };

/** Runs `tegata-card` to its end. */
async function tegataCard(...args: readonly string[]): Promise<Outcome> {
  const options = { cwd: ROOT, encoding: "utf8" } as const;
  try {
    const output = await promisify(execFile)(process.execPath, [COMMAND, ...args], options);
    return { status: 0, ...output };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, stdout, stderr };
  }
}

describe("tegata-card", TIMEOUT, () => {
  it("lists the personas", async () => {
    const { status, stdout } = await tegataCard("personas", "--personas", PERSONAS);

    expect(status).toBe(0);
    expect(stdout).toMatch(/^resident .*NGUYEN VAN AN$/m);
    expect(stdout).toMatch(/^next-card .*DRAFT/m);
  });

  it.each([
    [["dance"], "tegata-card serve"],
    [["serve", "--latency", "warp"], "--latency is one of"],
    [["serve", "--persona", "nobody"], "--persona is one of"],
    [["serve", "--fault", "explode@sign"], "explode@sign"],
    [["serve", "--vpcd", "somewhere"], "not a port"],
    [["serve", "--surprise"], "--surprise"],
    [["control", "dance"], "control is one of"],
  ])("answers %j with status 2 and what is wrong", async (args, message) => {
    const { status, stderr } = await tegataCard(...args);

    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });

  it("says where there is no card to control", async () => {
    const { status, stderr } = await tegataCard("control", "status", "--control", "1");

    expect(status).toBe(1);
    expect(stderr).toContain("no card is served with --control");
  });
});

describe("a served card", TIMEOUT, () => {
  it("is controlled from the command line", async () => {
    await using card = await startVirtualCard({ removed: true });
    const control = async (...args: readonly string[]): Promise<unknown> =>
      JSON.parse(
        (await tegataCard("control", ...args, "--control", String(card.controlPort))).stdout,
      );

    expect(await control("insert", "tsusho")).toMatchObject({ persona: "tsusho", inserted: true });
    expect(await control("tries", "signature", "1")).toMatchObject({
      tries: { signature: { left: 1, maximum: 5 } },
    });
    expect(await control("fault", "mute@sign")).toMatchObject({ faults: ["mute@sign"] });
    expect(await control("reset")).toMatchObject({ tries: { signature: { left: 5 } }, faults: [] });
    expect(await control("remove")).toMatchObject({ inserted: false });
    expect(await control("status")).toMatchObject({ persona: "tsusho", inserted: false });
  });

  it("keeps its counters in the state file, even when killed", async () => {
    const state = join(folder, "state.json");
    const args = ["serve", "--listen", "0", "--personas", PERSONAS, "--state", state];
    const child = spawn(process.execPath, [COMMAND, ...args], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const first = await LoopbackCard.connect(await listenPortOf(child.stdout));
    await first.transmit(hex(select(AID.jpki)));
    expect(toHex(await first.transmit(hex(verify("98", "0000"))))).toBe("63C2");
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;

    await using again = await startVirtualCard({ state });

    expect((await again.status()).tries.authentication?.left).toBe(2);
  });

  it("writes a line per APDU, passwords masked", async () => {
    const log = join(folder, "apdus.jsonl");
    await using served = await startVirtualCard({ log });
    const card = await LoopbackCard.connect(served.listenPort ?? 0);
    await card.transmit(hex(select(AID.jpki)));
    await card.transmit(hex(verify("98", "1234")));
    await card.transmit(hex(tries("9B")));
    card.close();

    const lines = (await readFile(log, "utf8")).trim().split("\n");

    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(entries.map(({ name, bytes, sw }) => [name, bytes, sw])).toEqual([
      ["SELECT", "00A4040C0AD392F000260100000001", "9000"],
      ["VERIFY", "0020009804********", "9000"],
      ["GET TRIES", "0020009B", "63C5"],
    ]);
    expect(entries.every(({ ms }) => typeof ms === "number")).toBe(true);
  });

  it("ends when its parent does", async () => {
    const args = ["serve", "--listen", "0", "--personas", PERSONAS, "--with-parent"];
    const child = spawn(process.execPath, [COMMAND, ...args], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    await listenPortOf(child.stdout);
    const ended = once(child, "exit");

    child.stdin.end();

    expect(await ended).toEqual([0, null]);
  });
});

describe("the control port", TIMEOUT, () => {
  it("refuses other origins, rebound hosts, and bodies that a plain form could send", async () => {
    await using card = await startVirtualCard({});
    const url = `http://127.0.0.1:${card.controlPort}/remove`;
    const post = (headers: Record<string, string>) =>
      fetch(url, { method: "POST", headers, body: "{}" }).then(({ status }) => status);

    expect(await post({ "content-type": "text/plain" })).toBe(403);
    expect(await post({ "content-type": "application/json", origin: "https://example.com" })).toBe(
      403,
    );
    expect((await card.status()).inserted).toBe(true);
    expect(await post({ "content-type": "application/json" })).toBe(200);
    expect((await card.status()).inserted).toBe(false);
  });

  it.each([
    ["fault", { spec: "explode@sign" }],
    ["tries", { name: "signature", left: 99 }],
    ["insert", { persona: "nobody" }],
    ["remove", { surprise: true }],
  ])("answers a bad %s with 400 and a reason", async (path, body) => {
    await using card = await startVirtualCard({});
    const response = await fetch(`http://127.0.0.1:${card.controlPort}/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });

    expect(response.status).toBe(400);
    expect(await response.json()).toHaveProperty("error");
  });

  it("serves the page only with --ui", async () => {
    await using card = await startVirtualCard({});

    expect((await fetch(`http://127.0.0.1:${card.controlPort}/`)).status).toBe(404);
  });
});

async function listenPortOf(stdout: NodeJS.ReadableStream): Promise<number> {
  for await (const line of createInterface(stdout)) {
    const port = /^listen .*:(\d+)$/.exec(line)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error("tegata-card said no port");
}
