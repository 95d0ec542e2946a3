import type { Socket } from "node:net";
import { CardRemovedError, type VirtualCard } from "../virtual-card.ts";
import { CONTROL, FrameReader, frame } from "./frames.ts";
import { quickAck } from "./quick-ack.ts";

/** Lets a socket that speaks vpcd's frames drive a card; ends with the socket. */
export function wireCard(socket: Socket, card: VirtualCard): void {
  const reader = new FrameReader();
  const acknowledge = quickAck(socket);
  socket.setNoDelay(true);
  acknowledge();
  socket.on("data", (chunk: Buffer) => {
    acknowledge();
    for (const message of reader.push(chunk)) handle(message, card, socket);
  });
}

function handle(message: Uint8Array, card: VirtualCard, socket: Socket): void {
  if (message.length === 1) {
    const answer = control(message[0], card);
    if (answer) socket.write(frame(answer));
    return;
  }
  card.transmit(message).then(
    (answer) => socket.write(frame(answer)),
    (error: unknown) => {
      // vpcd learns of a removed card by the closed connection, which the slot sees to.
      if (!(error instanceof CardRemovedError)) socket.destroy(error as Error);
    },
  );
}

function control(code: number | undefined, card: VirtualCard): Uint8Array | undefined {
  if (code === CONTROL.ATR) return card.atr;
  if (code === CONTROL.POWER_OFF) card.powerDown();
  else if (code === CONTROL.POWER_ON) card.powerUp();
  else if (code === CONTROL.RESET) card.reset();
  return undefined;
}
