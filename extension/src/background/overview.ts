import { toWireError } from "@tegata/protocol/errors";
import type { Overview } from "@tegata/protocol/extension";
import type { HostClient } from "./host-client.ts";

/** Host, readers and cards as they are now. Starts the host; a card is only looked at. */
export async function overview(host: Pick<HostClient, "ready" | "request">): Promise<Overview> {
  try {
    const { version } = await host.ready();
    return { host: "ready", version, status: await host.request("status", {}) };
  } catch (error) {
    return { host: "failed", error: toWireError(error) };
  }
}
