import type { Socket } from "node:net";
import type { VirtualCard } from "../virtual-card.ts";
import { CONTROL, FrameReader, frame } from "./frames.ts";
import { quickAck } from "./quick-ack.ts";
import type { Slot } from "./slot.ts";

/** Lets a socket that speaks vpcd's frames drive the card in a slot; ends with the socket. */
export function wireCard(socket: Socket, slot: Slot): void {
  const reader = new FrameReader();
  const acknowledge = quickAck(socket);
  socket.setNoDelay(true);
  acknowledge();
  socket.on("data", (chunk: Buffer) => {
    acknowledge();
    for (const message of reader.push(chunk)) handle(message, slot, socket);
  });
}

function handle(message: Uint8Array, slot: Slot, socket: Socket): void {
  const { card } = slot;
  if (!card) {
    socket.destroySoon();
    return;
  }
  slot.markSeated();
  if (message.length === 1) {
    const answer = control(message[0], card);
    if (answer) socket.write(frame(answer));
    return;
  }
  card.transmit(message).then(
    (answer) => socket.write(frame(answer)),
    // A zero-length answer would hang vpcd's slot: a command without answer ends the connection.
    () => {
      socket.destroySoon();
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
