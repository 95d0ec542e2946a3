/** Pixels in memory: red, green, blue and opacity, a byte each, rows from the top. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
};

export type Colour = readonly [red: number, green: number, blue: number];

export const PIXEL_BYTES = 4;
const OPAQUE = 255;

/** Where a pixel begins in `pixels`. */
export const pixelAt = ({ width }: Picture, x: number, y: number): number =>
  (y * width + x) * PIXEL_BYTES;

export function panel(width: number, height: number, colour: Colour): Picture {
  const pixels = Buffer.alloc(width * height * PIXEL_BYTES, Uint8Array.of(...colour, OPAQUE));
  return { width, height, pixels };
}

/** Lays a picture on an opaque one, its upper left corner at (left, top). */
export function lay(
  onto: Picture,
  picture: Picture,
  { left, top }: { readonly left: number; readonly top: number },
): void {
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      const from = pixelAt(picture, x, y);
      const to = pixelAt(onto, left + x, top + y);
      const opacity = picture.pixels.readUInt8(from + 3);
      for (let channel = 0; channel < 3; channel += 1) {
        const above = picture.pixels.readUInt8(from + channel) * opacity;
        const below = onto.pixels.readUInt8(to + channel) * (OPAQUE - opacity);
        onto.pixels.writeUInt8(Math.round((above + below) / OPAQUE), to + channel);
      }
    }
  }
}
