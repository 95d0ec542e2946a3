import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../support/root.ts";

const SIZES = [16, 32, 48, 128] as const;
const HEADER_BYTES = 6;
const ENTRY_BYTES = 16;
const ICON = 1;
const BITS_PER_PIXEL = 32;

/** The extension's icon as a Windows .ico: a directory (ICONDIR) and the PNG files as they are. */
export function windowsIcon(): Uint8Array {
  const images = SIZES.map((size) =>
    readFileSync(join(ROOT, `extension/public/icons/${String(size)}.png`)),
  );
  const header = Buffer.alloc(HEADER_BYTES + ENTRY_BYTES * images.length);
  header.writeUInt16LE(ICON, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  for (const [index, image] of images.entries()) {
    const size = SIZES[index] ?? 0;
    const entry = HEADER_BYTES + ENTRY_BYTES * index;
    header.writeUInt8(size, entry);
    header.writeUInt8(size, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(BITS_PER_PIXEL, entry + 6);
    header.writeUInt32LE(image.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += image.length;
  }
  return Buffer.concat([header, ...images]);
}
