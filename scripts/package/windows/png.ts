import { inflateSync } from "node:zlib";
import { PIXEL_BYTES, type Picture } from "./picture.ts";

const SIGNATURE_BYTES = 8;
const CHUNK_BYTES = 12;
/** IHDR after width and height: 8 bits, colour with opacity, deflate, the five filters, not interlaced. */
const KIND = "0806000000";

/** Reads a PNG of the kind that our icons are. Throws on another. */
export function decodePng(file: Buffer): Picture {
  const header = chunksOf(file, "IHDR");
  if (header.toString("hex", 8) !== KIND) throw new Error("not a PNG with 8-bit RGBA");
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const lines = inflateSync(chunksOf(file, "IDAT"));
  return { width, height, pixels: unfilter(lines, width * PIXEL_BYTES, height) };
}

/** The data of all chunks of one name. */
function chunksOf(file: Buffer, name: string): Buffer {
  const found: Buffer[] = [];
  for (let at = SIGNATURE_BYTES; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const data = file.subarray(at + 8, at + 8 + length);
    if (file.toString("latin1", at + 4, at + 8) === name) found.push(data);
    at += CHUNK_BYTES + length;
  }
  return Buffer.concat(found);
}

/** PNG, 9.2: each byte is given as its difference from what the bytes before it let expect. */
function unfilter(lines: Buffer, stride: number, height: number): Buffer {
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const line = y * (stride + 1);
    const filter = lines.readUInt8(line);
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const isFirst = x < PIXEL_BYTES;
      const left = isFirst ? 0 : pixels.readUInt8(at - PIXEL_BYTES);
      const above = y === 0 ? 0 : pixels.readUInt8(at - stride);
      const corner = isFirst || y === 0 ? 0 : pixels.readUInt8(at - stride - PIXEL_BYTES);
      const difference = lines.readUInt8(line + 1 + x);
      pixels.writeUInt8((difference + expected(filter, left, above, corner)) & 0xff, at);
    }
  }
  return pixels;
}

function expected(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return nearest(left + above - corner, [left, above, corner]);
    default:
      throw new Error(`PNG: there is no filter ${String(filter)}`);
  }
}

/** The first of those that lie nearest (Paeth). */
function nearest(value: number, candidates: readonly [number, number, number]): number {
  return candidates.reduce((best, candidate) =>
    Math.abs(value - candidate) < Math.abs(value - best) ? candidate : best,
  );
}
