import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../support/root.ts";
import { encodeBmp } from "./bmp.ts";
import { type Colour, lay, panel } from "./picture.ts";
import { decodePng } from "./png.ts";

/** NSIS's own size for it. */
const WIDTH = 164;
const HEIGHT = 314;
const BAND_HEIGHT = 5;
/** Somewhat above the middle, where the eye takes the middle to be. */
const ICON_TOP = 80;

/** What stands beside the set-up's first and last page: our mark, as large as it is, on our paper. */
export function sidePicture(): Buffer {
  const picture = panel(WIDTH, HEIGHT, colour("paper-deep"));
  lay(picture, panel(WIDTH, BAND_HEIGHT, colour("wood")), { left: 0, top: 0 });
  const icon = decodePng(readFileSync(join(ROOT, "extension/public/icons/128.png")));
  lay(picture, icon, { left: (WIDTH - icon.width) / 2, top: ICON_TOP });
  return encodeBmp(picture);
}

/** A colour of the extension's screens, as they are by day. */
function colour(name: string): Colour {
  const tokens = readFileSync(join(ROOT, "extension/src/ui/tokens.css"), "utf8");
  const found = new RegExp(`--${name}: #(..)(..)(..);`).exec(tokens);
  if (found === null) throw new Error(`tokens.css: no colour --${name}`);
  const [, red = "", green = "", blue = ""] = found;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}
