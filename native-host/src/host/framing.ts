/**
 * Native messaging framing: a 32-bit length in native byte order, then UTF-8 JSON.
 * https://developer.chrome.com/docs/extensions/develop/concepts/native-messaging#native-messaging-host-protocol
 */
const HEADER_LENGTH = 4;
const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Browsers refuse a longer message from a host. */
const OUTGOING_MAX = 1024 * 1024;
/** Ours: far above any real request. */
export const INCOMING_MAX = 64 * 1024;

/** What came is not a message. The sender is not the extension that we know: nothing is answered. */
export class FrameError extends Error {
  override readonly name = "FrameError";
}

export function encodeFrame(message: unknown): Uint8Array {
  const body = new TextEncoder().encode(JSON.stringify(message));
  if (body.length > OUTGOING_MAX) throw new RangeError(`frame of ${body.length} bytes is too long`);
  const frame = new Uint8Array(HEADER_LENGTH + body.length);
  new DataView(frame.buffer).setUint32(0, body.length, LITTLE_ENDIAN);
  frame.set(body, HEADER_LENGTH);
  return frame;
}

/** Cuts a byte stream into JSON values, and wipes every byte that it has read: it may be a PIN. */
export class FrameDecoder {
  #pending: Uint8Array = new Uint8Array();

  /** Takes the chunk over. Throws {@link FrameError}; after that the stream cannot be read on. */
  push(chunk: Uint8Array): readonly unknown[] {
    const bytes = this.#append(chunk);
    const messages: unknown[] = [];
    let offset = 0;
    try {
      for (;;) {
        const frame = frameAt(bytes, offset);
        if (frame === null) break;
        messages.push(parse(frame));
        offset += HEADER_LENGTH + frame.length;
      }
      this.#pending = bytes.slice(offset);
    } finally {
      bytes.fill(0);
    }
    return messages;
  }

  /** Throws {@link FrameError} when the stream ended inside a frame. */
  end(): void {
    const left = this.#pending.length;
    this.#pending.fill(0);
    if (left > 0) throw new FrameError("the input ended inside a frame");
  }

  #append(chunk: Uint8Array): Uint8Array {
    const bytes = new Uint8Array(this.#pending.length + chunk.length);
    bytes.set(this.#pending);
    bytes.set(chunk, this.#pending.length);
    this.#pending.fill(0);
    chunk.fill(0);
    return bytes;
  }
}

/** The body of the frame at the offset, or null while it is incomplete. */
function frameAt(bytes: Uint8Array, offset: number): Uint8Array | null {
  if (bytes.length - offset < HEADER_LENGTH) return null;
  const length = new DataView(bytes.buffer, offset).getUint32(0, LITTLE_ENDIAN);
  if (length > INCOMING_MAX) throw new FrameError(`frame of ${length} bytes is too long`);
  const start = offset + HEADER_LENGTH;
  return bytes.length - start < length ? null : bytes.subarray(start, start + length);
}

function parse(body: Uint8Array): unknown {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
    return JSON.parse(text) as unknown;
  } catch {
    // Neither the text nor the parser's message goes on: they may hold a PIN.
    throw new FrameError("the frame is not UTF-8 JSON");
  }
}
