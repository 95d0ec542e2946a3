import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { CardRemovedError } from "../virtual-card.ts";
import { CONTROL, FrameReader, frame } from "./frames.ts";
import { LOOPBACK } from "./listen.ts";
import { quickAck } from "./quick-ack.ts";

type Waiting = { resolve: (answer: Uint8Array) => void; reject: (error: Error) => void };

/** The reader's side of `LoopbackServer`: a card in another process, without PC/SC. */
export class LoopbackCard {
  readonly atr: Uint8Array;
  readonly #socket: Socket;
  readonly #waiting: Waiting[];

  private constructor(socket: Socket, waiting: Waiting[], atr: Uint8Array) {
    this.#socket = socket;
    this.#waiting = waiting;
    this.atr = atr;
  }

  /** Connects and powers the card. Rejects with `CardRemovedError` where none is inserted. */
  static async connect(port: number, host: string = LOOPBACK): Promise<LoopbackCard> {
    const socket = connect({ host, port, noDelay: true });
    await once(socket, "connect");
    const waiting = answersOf(socket);
    const atr = await ask(socket, waiting, Uint8Array.of(CONTROL.ATR));
    socket.write(frame(Uint8Array.of(CONTROL.POWER_ON)));
    return new LoopbackCard(socket, waiting, atr);
  }

  /** Resolves when the card is gone. */
  get removed(): Promise<void> {
    if (this.#socket.destroyed) return Promise.resolve();
    return once(this.#socket, "close").then(() => undefined);
  }

  transmit(command: Uint8Array): Promise<Uint8Array> {
    return ask(this.#socket, this.#waiting, command);
  }

  reset(): void {
    this.#socket.write(frame(Uint8Array.of(CONTROL.RESET)));
  }

  close(): void {
    this.#socket.destroy();
  }
}

function answersOf(socket: Socket): Waiting[] {
  const waiting: Waiting[] = [];
  const reader = new FrameReader();
  const acknowledge = quickAck(socket);
  socket.on("data", (chunk: Buffer) => {
    acknowledge();
    for (const answer of reader.push(chunk)) waiting.shift()?.resolve(answer);
  });
  socket.on("error", () => undefined);
  socket.on("close", () => {
    for (const { reject } of waiting.splice(0)) reject(new CardRemovedError());
  });
  return waiting;
}

function ask(socket: Socket, waiting: Waiting[], bytes: Uint8Array): Promise<Uint8Array> {
  if (socket.destroyed) return Promise.reject(new CardRemovedError());
  return new Promise((resolve, reject) => {
    waiting.push({ resolve, reject });
    socket.write(frame(bytes));
  });
}
