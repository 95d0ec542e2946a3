import { once } from "node:events";
import type { AddressInfo, Server } from "node:net";

export const LOOPBACK = "127.0.0.1";

/** Resolves to the port that was taken; port 0 asks for a free one. */
export async function listen(
  server: Server,
  address: { readonly host: string; readonly port: number },
): Promise<number> {
  server.listen(address);
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}
