import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { encodeBmp } from "../../../scripts/package/windows/bmp.ts";
import {
  lay,
  PIXEL_BYTES,
  type Picture,
  panel,
  pixelAt,
} from "../../../scripts/package/windows/picture.ts";
import { decodePng } from "../../../scripts/package/windows/png.ts";
import { sidePicture } from "../../../scripts/package/windows/side-picture.ts";
import { ROOT } from "../../../scripts/support/root.ts";

const readIcon = (size: number) =>
  readFileSync(join(ROOT, `extension/public/icons/${String(size)}.png`));

const pixelOf = (picture: Picture, x: number, y: number): readonly number[] => [
  ...picture.pixels.subarray(pixelAt(picture, x, y)).subarray(0, PIXEL_BYTES),
];

test("a bitmap is two headers and the rows from the bottom, each filled to four bytes", () => {
  const picture = panel(3, 2, [0x11, 0x22, 0x33]);
  lay(picture, panel(1, 1, [0xaa, 0xbb, 0xcc]), { left: 2, top: 0 });

  expect(encodeBmp(picture).toString("hex")).toBe(
    [
      "424d 4e000000 0000 0000 36000000",
      "28000000 03000000 02000000 0100 1800 00000000 18000000 c40e0000 c40e0000 00000000 00000000",
      "332211 332211 332211 000000",
      "332211 332211 ccbbaa 000000",
    ]
      .join("")
      .replaceAll(" ", ""),
  );
});

test.each([
  16, 32, 48, 128,
])("the icon of %i pixels is read whole, whatever its filters", (size) => {
  const icon = decodePng(readIcon(size));
  const onWhite = panel(size, size, [255, 255, 255]);
  lay(onWhite, icon, { left: 0, top: 0 });

  expect([icon.width, icon.height, icon.pixels.length]).toEqual([size, size, size * size * 4]);
  expect(pixelOf(icon, 0, 0)).toEqual([0, 0, 0, 0]);
  expect(pixelOf(icon, size / 4, (size * 3) / 4)).toEqual([0xc9, 0x8b, 0x4b, 255]);
  // One half mirrors the other, but for softened edges. A byte read wrongly spoils all after it.
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size / 2; x += 1) {
      const [left, right] = [pixelOf(onWhite, x, y), pixelOf(onWhite, size - 1 - x, y)];
      const apart = Math.max(...left.map((value, index) => Math.abs(value - (right[index] ?? 0))));
      expect(apart, `${String(x)}, ${String(y)}`).toBeLessThanOrEqual(12);
    }
  }
});

test("a PNG of another kind is refused", () => {
  const grey = readIcon(16);
  grey.writeUInt8(4, 25);

  expect(() => decodePng(grey)).toThrow("8-bit RGBA");
});

test("what lies on a panel lets through as much as it says", () => {
  const onto = panel(1, 1, [0, 100, 200]);
  const half = { width: 1, height: 1, pixels: Buffer.from([255, 0, 200, 51]) };
  lay(onto, half, { left: 0, top: 0 });

  expect(pixelOf(onto, 0, 0)).toEqual([51, 80, 200, 255]);
});

test("the set-up's picture has NSIS's size, our paper, a band of wood and the mark in the middle", () => {
  const file = sidePicture();
  const at = (x: number, y: number) =>
    file.toString("hex", 54 + (313 - y) * 492 + x * 3).slice(0, 6);
  const [paper, wood, white] = ["e4edf1", "4b8bc9", "ffffff"];

  expect(file).toHaveLength(54 + 492 * 314);
  expect([at(0, 0), at(163, 4)]).toEqual([wood, wood]);
  expect([at(0, 5), at(163, 313), at(0, 313), at(18, 80)]).toEqual([paper, paper, paper, paper]);
  expect(at(82, 80 + 36)).toBe(white);
});
