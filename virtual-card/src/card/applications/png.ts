import { fromHex } from "../../bytes.ts";

/** A white picture of one pixel: where the real card has a picture of text. */
export const blankPng = (): Uint8Array =>
  fromHex(
    `89504E470D0A1A0A0000000D49484452000000010000000108000000003A7E9B550000000A494441
     5478DA63F80F00010101001CB08C990000000049454E44AE426082`,
  );
