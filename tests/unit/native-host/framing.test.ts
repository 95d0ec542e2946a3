import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  encodeFrame,
  FrameDecoder,
  FrameError,
  INCOMING_MAX,
} from "../../../native-host/src/host/framing.ts";

const header = (length: number): Uint8Array => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(length);
  return bytes;
};

describe("FrameDecoder", () => {
  it("returns what was sent, however the pipe splits it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        (messages, sizes) => {
          const stream = Buffer.concat(messages.map((message) => encodeFrame(message)));
          const decoder = new FrameDecoder();
          const decoded: unknown[] = [];
          for (let at = 0, i = 0; at < stream.length; i += 1) {
            const size = sizes[i % sizes.length] ?? 1;
            decoded.push(...decoder.push(Uint8Array.from(stream.subarray(at, at + size))));
            at += size;
          }
          decoder.end();

          expect(decoded).toEqual(JSON.parse(JSON.stringify(messages)));
        },
      ),
    );
  });

  it("reads a frame of the greatest length, and refuses one byte more", () => {
    const text = JSON.stringify("x".repeat(INCOMING_MAX - 2));

    const read = new FrameDecoder().push(Buffer.concat([header(INCOMING_MAX), Buffer.from(text)]));

    expect(read).toEqual([JSON.parse(text)]);
    expect(() => new FrameDecoder().push(header(INCOMING_MAX + 1))).toThrow(FrameError);
  });

  it("overwrites the bytes it was given: they may hold a password", () => {
    const chunk = Uint8Array.from(encodeFrame({ pin: [49, 50, 51, 52] }));

    new FrameDecoder().push(chunk);

    expect([...chunk].every((byte) => byte === 0)).toBe(true);
  });

  it("says nothing of a message that it cannot read", () => {
    const secret = Buffer.from('{"pin":SECRET');
    const push = () => new FrameDecoder().push(Buffer.concat([header(secret.length), secret]));

    expect(push).toThrow(FrameError);
    expect(push).not.toThrow(/SECRET/);
  });

  it("refuses a byte order mark and an input that ends inside a frame", () => {
    const marked = Buffer.from("\uFEFF{}");
    const decoder = new FrameDecoder();
    decoder.push(Uint8Array.of(1));

    expect(() => new FrameDecoder().push(Buffer.concat([header(marked.length), marked]))).toThrow(
      FrameError,
    );
    expect(() => {
      decoder.end();
    }).toThrow(FrameError);
  });
});
