import { createServer, type Server, type Socket } from "node:net";
import { wireCard } from "./card-wire.ts";
import { LOOPBACK, listen } from "./listen.ts";
import type { Slot } from "./slot.ts";

/**
 * Serves a slot's card on a loopback port, in vpcd's frames with the ends of the connection
 * swapped: the reader's side connects. For development where there is no vpcd (Windows, macOS).
 * A connection is closed when the card is removed, and at once where there is none.
 */
export class LoopbackServer {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #unsubscribe: () => void;

  private constructor(server: Server, slot: Slot) {
    this.#server = server;
    this.#unsubscribe = slot.subscribe((event) => {
      if (event.type === "removed") this.#closeSockets();
    });
    server.on("connection", (socket) => {
      this.#accept(socket, slot);
    });
  }

  /** Port 0 takes a free one. */
  static async start(slot: Slot, port: number): Promise<{ server: LoopbackServer; port: number }> {
    const server = createServer();
    const loopback = new LoopbackServer(server, slot);
    return { server: loopback, port: await listen(server, { host: LOOPBACK, port }) };
  }

  close(): void {
    this.#unsubscribe();
    this.#server.close();
    this.#closeSockets();
  }

  #accept(socket: Socket, slot: Slot): void {
    socket.on("error", () => undefined);
    if (!slot.card) {
      socket.destroy();
      return;
    }
    this.#sockets.add(socket);
    socket.on("close", () => {
      this.#sockets.delete(socket);
      if (this.#sockets.size === 0) slot.card?.powerDown();
    });
    wireCard(socket, slot);
  }

  #closeSockets(): void {
    for (const socket of this.#sockets) socket.destroySoon();
  }
}
