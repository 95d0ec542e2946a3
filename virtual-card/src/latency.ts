import { commandName } from "./iso7816/command-name.ts";

/** Milliseconds that a command and its answer take on the real thing. */
export type LatencyModel = (command: Uint8Array, answer: Uint8Array) => number;

/** Eight bits, a start and a stop bit: one character on the wire. */
const BITS_PER_BYTE = 10;

/** 20 ms per APDU and the bytes at 106 kbit/s: a plain USB reader with a slow card. */
const slow20: LatencyModel = (command, answer) => 20 + ((command.length + answer.length) * 8) / 106;

/** ISO/IEC 14443-4: frames of 256 bytes, each with a PCB and two bytes of CRC. */
const BLOCK_BYTES = 253;
const BLOCK_OVERHEAD = 3;
/** Between two frames: frame delay, start and end of frame; our estimate. */
const FRAME_GAP_MS = 0.5;
const COMPUTING_MS: Readonly<Record<string, number>> = { SIGN: 250, VERIFY: 60 };
const THINKING_MS = 1;

function contactless(kilobitsPerSecond: number): LatencyModel {
  const transfer = (length: number): number => {
    const blocks = Math.max(1, Math.ceil(length / BLOCK_BYTES));
    // Every block but the last is acknowledged by a frame without content.
    const bytes = length + blocks * BLOCK_OVERHEAD + (blocks - 1) * BLOCK_OVERHEAD;
    return (bytes * BITS_PER_BYTE) / kilobitsPerSecond + (2 * blocks - 1) * FRAME_GAP_MS;
  };
  return (command, answer) => {
    const computing = COMPUTING_MS[commandName(command)] ?? THINKING_MS;
    return transfer(command.length) + computing + transfer(answer.length);
  };
}

/** The models by the name that `--latency` takes. */
export const LATENCIES = {
  none: (): number => 0,
  slow20,
  cl106: contactless(106),
  cl424: contactless(424),
} as const satisfies Readonly<Record<string, LatencyModel>>;
export type LatencyName = keyof typeof LATENCIES;

export const isLatencyName = (name: string): name is LatencyName => Object.hasOwn(LATENCIES, name);
