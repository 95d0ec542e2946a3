import { concat, uint16 } from "../bytes.ts";

/** vpcd's control bytes: frames of length 1 that the reader sends. */
export const CONTROL = { POWER_OFF: 0, POWER_ON: 1, RESET: 2, ATR: 4 } as const;

const LENGTH_BYTES = 2;

/** vpcd's frame: two bytes of length, big-endian, then that many bytes. */
export const frame = (bytes: Uint8Array): Uint8Array => concat(uint16(bytes.length), bytes);

/** Puts frames together however the stream cut them. */
export class FrameReader {
  #rest = new Uint8Array();

  push(chunk: Uint8Array): readonly Uint8Array[] {
    this.#rest = Uint8Array.from(concat(this.#rest, chunk));
    const frames: Uint8Array[] = [];
    for (;;) {
      const [high, low] = this.#rest;
      if (high === undefined || low === undefined) return frames;
      const end = LENGTH_BYTES + ((high << 8) | low);
      if (this.#rest.length < end) return frames;
      frames.push(this.#rest.slice(LENGTH_BYTES, end));
      this.#rest = this.#rest.slice(end);
    }
  }
}
