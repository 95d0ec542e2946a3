import { connect, type Socket } from "node:net";
import { wireCard } from "./card-wire.ts";
import type { Slot } from "./slot.ts";

const RETRY_MS = 200;

export type VpcdAddress = { readonly host: string; readonly port: number };

/**
 * Puts a slot's card into vpcd's reader: inserting is connecting, removing is closing. Keeps
 * trying while pcscd is not up (yet, or again).
 */
export class VpcdClient {
  readonly #slot: Slot;
  readonly #address: VpcdAddress;
  readonly #unsubscribe: () => void;
  #socket: Socket | undefined;
  #retry: NodeJS.Timeout | undefined;

  constructor(slot: Slot, address: VpcdAddress) {
    this.#slot = slot;
    this.#address = address;
    this.#unsubscribe = slot.subscribe((event) => {
      if (event.type === "inserted") this.#connect();
      else if (event.type === "removed") this.#disconnect();
    });
    this.#connect();
  }

  close(): void {
    this.#unsubscribe();
    this.#disconnect();
  }

  #connect(): void {
    if (!this.#slot.card) return;
    this.#disconnect();
    const socket = connect(this.#address);
    this.#socket = socket;
    socket.on("connect", () => {
      wireCard(socket, this.#slot);
    });
    socket.on("error", () => undefined);
    socket.on("close", () => {
      if (this.#socket !== socket) return;
      this.#slot.card?.powerDown();
      this.#retry = setTimeout(() => {
        this.#connect();
      }, RETRY_MS);
    });
  }

  #disconnect(): void {
    clearTimeout(this.#retry);
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.destroySoon();
  }
}
