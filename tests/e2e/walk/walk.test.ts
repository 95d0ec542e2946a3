import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { walk } from "../../../scripts/start/walk.ts";
import { type Part, startChain } from "../../../scripts/support/chain.ts";
import { ROOT } from "../../../scripts/support/root.ts";

async function walkWithout(without: Part | null): Promise<{ status: number; lines: string[] }> {
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  const folder = join(ROOT, `.out/walk-${without === null ? "tested" : `without-${without}`}`);
  await using chain = await startChain({ persona: "resident", port: 0, headless: true, without });
  const status = await walk(chain, { say, folder });
  return { status, lines };
}

describe("the walk through registration and login", { timeout: 120_000 }, () => {
  it("ends logged in, with every part of the chain in place", async () => {
    const { status, lines } = await walkWithout(null);

    expect(lines.at(-1)).toBe("walk: registered and logged in as NGUYEN VAN AN");
    expect(status).toBe(0);
  });

  // Each waits in vain for the part that is gone: side by side, since waiting costs nothing.
  it.concurrent.each([
    ["extension", "the extension is missing"],
    ["host", "the host is missing"],
    ["pcscd", "pcscd is missing"],
    ["card", "the card is missing"],
  ] as const)("fails and says so without the %s", async (part, reason) => {
    const { status, lines } = await walkWithout(part);

    expect(lines.at(-1)).toContain(`walk: ${reason}`);
    expect(status).toBe(1);
  });
});
