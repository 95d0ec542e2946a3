import { type Picture, pixelAt } from "./picture.ts";

const FILE_HEADER_BYTES = 14;
const INFO_HEADER_BYTES = 40;
const HEADERS_BYTES = FILE_HEADER_BYTES + INFO_HEADER_BYTES;
const BITS_PER_PIXEL = 24;
const BYTES_PER_PIXEL = 3;
/** 96 to the inch. */
const PIXELS_PER_METRE = 3780;

/** A Windows bitmap (BITMAPFILEHEADER, BITMAPINFOHEADER) without compression. Opacity is left out. */
export function encodeBmp(picture: Picture): Buffer {
  const { width, height, pixels } = picture;
  // A row fills whole groups of four bytes.
  const stride = Math.ceil((width * BYTES_PER_PIXEL) / 4) * 4;
  const file = Buffer.alloc(HEADERS_BYTES + stride * height);
  file.write("BM", "latin1");
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(HEADERS_BYTES, 10);
  file.writeUInt32LE(INFO_HEADER_BYTES, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(BITS_PER_PIXEL, 28);
  file.writeUInt32LE(stride * height, 34);
  file.writeInt32LE(PIXELS_PER_METRE, 38);
  file.writeInt32LE(PIXELS_PER_METRE, 42);
  for (let y = 0; y < height; y += 1) {
    // Rows from the bottom, pixels as blue, green, red.
    const row = HEADERS_BYTES + (height - 1 - y) * stride;
    for (let x = 0; x < width; x += 1) {
      const from = pixelAt(picture, x, y);
      const rgb = pixels.subarray(from, from + BYTES_PER_PIXEL);
      file.set(rgb.toReversed(), row + x * BYTES_PER_PIXEL);
    }
  }
  return file;
}
