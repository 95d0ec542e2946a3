/** The private pcscd that every test of the chain stands on. */
import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Pcscd, startPcscd } from "../../scripts/support/pcscd.ts";
import { ROOT } from "../../scripts/support/root.ts";
import { startVirtualCard } from "../../scripts/support/virtual-card.ts";
import { waitForCard } from "../support/virtual-card/opensc.ts";

const clientOf = ({ socket }: Pcscd): NodeJS.ProcessEnv => ({
  ...process.env,
  LC_ALL: "C",
  PCSCLITE_CSOCK_NAME: socket,
});

async function readerLines(pcscd: Pcscd): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)("opensc-tool", ["-l"], { env: clientOf(pcscd) });
  return stdout.split("\n").filter((line) => line.includes("Virtual PCD"));
}

const closing: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of closing.splice(0).reverse()) await one[Symbol.asyncDispose]();
});

function closeLater<T extends AsyncDisposable>(one: T): T {
  closing.push(one);
  return one;
}

describe("a private pcscd", () => {
  it("names its readers as it says, and puts a card where its port is", async () => {
    const pcscd = closeLater(await startPcscd({ readers: 3 }));
    const [, , third = 0] = pcscd.ports;
    closeLater(await startVirtualCard({ vpcd: third }));

    await vi.waitFor(async () => {
      const withCard = (await readerLines(pcscd)).filter((line) => line.includes("Yes"));
      expect(withCard).toHaveLength(1);
      expect(withCard[0]).toContain(pcscd.readers[2]);
    }, 10_000);
    const lines = await readerLines(pcscd);
    for (const reader of pcscd.readers) expect(lines.join("\n")).toContain(reader);
  });

  it("lives beside another one", async () => {
    const [first, second] = await Promise.all([startPcscd(), startPcscd()]);
    closing.push(first, second);
    const [vpcd = 0] = first.ports;
    closeLater(await startVirtualCard({ vpcd }));

    await waitForCard(clientOf(first));

    expect((await readerLines(first)).some((line) => line.includes("Yes"))).toBe(true);
    expect((await readerLines(second)).some((line) => line.includes("Yes"))).toBe(false);
  });

  it("comes back with the same readers, and the card with it", async () => {
    const pcscd = closeLater(await startPcscd());
    const [vpcd = 0] = pcscd.ports;
    closeLater(await startVirtualCard({ vpcd }));
    await waitForCard(clientOf(pcscd));

    await pcscd.halt();
    await expect(readerLines(pcscd)).resolves.toEqual([]);
    await pcscd.restart();

    await waitForCard(clientOf(pcscd));
  });

  it("leaves no folder behind", async () => {
    const pcscd = await startPcscd();
    const folder = join(pcscd.socket, "..");
    expect(existsSync(folder)).toBe(true);

    await pcscd.stop();

    expect(existsSync(folder)).toBe(false);
  });

  it("dies with its parent, even when that is killed", async () => {
    const folder = await mkdtemp(join(tmpdir(), "tegata-parent-"));
    const program = join(folder, "parent.mts");
    const lines = [
      `import { startPcscd } from ${JSON.stringify(join(ROOT, "scripts/support/pcscd.ts"))};`,
      "const { ports, socket } = await startPcscd();",
      "console.log(`${ports[0]} ${socket}`);",
      "setInterval(() => {}, 1000);",
    ];
    await writeFile(program, lines.join("\n"));
    const parent = spawn(process.execPath, ["--import", "tsx", program], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [port = "", socket = ""] = (await firstLine(parent.stdout)).split(" ");

    const listening = ` 00000000:${Number(port).toString(16).toUpperCase()} 00000000:0000 0A `;
    expect(await readFile("/proc/net/tcp", "utf8")).toContain(listening);

    parent.kill("SIGKILL");

    await vi.waitFor(async () => {
      expect(await readFile("/proc/net/tcp", "utf8")).not.toContain(listening);
    }, 10_000);
    for (const left of [folder, join(socket, "..")]) await rm(left, { recursive: true });
  });
});

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(stream)) return line;
  throw new Error("the program said nothing");
}
