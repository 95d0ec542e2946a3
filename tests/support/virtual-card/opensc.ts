import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { vi } from "vitest";

const CARD_SEEN_MS = 10_000;

/** pcscd looks every 400 ms: waits until OpenSC reaches the card. */
export async function waitForCard(env: NodeJS.ProcessEnv): Promise<void> {
  await vi.waitFor(() => promisify(execFile)("opensc-tool", ["-n"], { env }), {
    timeout: CARD_SEEN_MS,
    interval: 50,
  });
}
