import { TegataError } from "@tegata/protocol/errors";

const ENTER = new Set([0x0a, 0x0d]);
const CANCEL = new Set([0x03, 0x04, 0x1b]);
const ERASE = new Set([0x08, 0x7f]);
/** Longer than any password; what follows is not kept. */
const LENGTH_MAX = 64;

/**
 * Asks for a password on the terminal without showing it. The bytes are never a string.
 * Throws `request/cancelled` on Ctrl-C, Ctrl-D, Escape, or when the input ends.
 */
export async function promptPin(question: string): Promise<Uint8Array> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) {
    throw new TegataError("request/cancelled", "no terminal to ask on; use --pin-stdin", {});
  }
  stderr.write(question);
  stdin.setRawMode(true);
  const typed: number[] = [];
  try {
    for await (const chunk of stdin.iterator({ destroyOnReturn: false })) {
      const bytes = chunk as Buffer;
      const isDone = takeKeys(bytes, typed);
      bytes.fill(0);
      if (isDone) return Uint8Array.from(typed);
    }
    throw cancelled();
  } finally {
    typed.fill(0);
    stdin.setRawMode(false);
    stdin.pause();
    stderr.write("\n");
  }
}

/** True when the entry is complete. */
function takeKeys(bytes: Uint8Array, typed: number[]): boolean {
  for (const byte of bytes) {
    if (ENTER.has(byte)) return true;
    if (CANCEL.has(byte)) throw cancelled();
    if (ERASE.has(byte)) typed.pop();
    else if (typed.length < LENGTH_MAX) typed.push(byte);
  }
  return false;
}

const cancelled = () => new TegataError("request/cancelled", "cancelled on the terminal", {});

/** Reads so many lines from stdin as bytes, without their line ends. Missing ones are empty. */
export async function readLines(count: number): Promise<readonly Uint8Array[]> {
  const lines: number[][] = [[]];
  for await (const chunk of process.stdin) {
    const bytes = chunk as Buffer;
    for (const byte of bytes) {
      if (byte === 0x0a) lines.push([]);
      else if (byte !== 0x0d) lines.at(-1)?.push(byte);
    }
    bytes.fill(0);
    if (lines.length > count) break;
  }
  const wanted = Array.from({ length: count }, (_, i) => Uint8Array.from(lines[i] ?? []));
  for (const line of lines) line.fill(0);
  return wanted;
}

/** The card stores capitals: small letters become capitals in place, as on the PIN screen. */
export function toCapitals(bytes: Uint8Array): Uint8Array {
  const CASE_BIT = 0x20;
  for (const [i, byte] of bytes.entries()) {
    if (byte >= 0x61 && byte <= 0x7a) bytes[i] = byte ^ CASE_BIT;
  }
  return bytes;
}
