/** `npm run test:windows -- --pictures`: every page of the set-up, as people see it. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import texts from "../../packaging/windows/texts.json" with { type: "json" };
import type { DebianFolder } from "../support/debian-folder.ts";
import { ROOT } from "../support/root.ts";
import { eventually, Screen } from "./screen.ts";
import { PROGRAMS, START_MENU } from "./setup-steps.ts";
import { dress, LOOK_PACKAGES, type LookTag, localeOf } from "./windows-looks.ts";
import { Wine } from "./wine.ts";

export const PICTURES = join(ROOT, ".out/setup-pictures");
export const PICTURE_PACKAGES = ["xvfb", "maim", "xdotool", ...LOOK_PACKAGES];

/** Takes them all, a folder for each language. */
export async function takePictures(
  debian: DebianFolder,
  setup: string,
  tags: readonly LookTag[],
): Promise<void> {
  rmSync(PICTURES, { recursive: true, force: true });
  for (const tag of tags) {
    const locale = localeOf(tag);
    await debian.run(["localedef", "-i", locale, "-f", "UTF-8", `${locale}.UTF-8`]);
    await using screen = await Screen.start(debian);
    const env = { DISPLAY: screen.display, LC_ALL: `${locale}.UTF-8` };
    await using wine = await Wine.start(debian, env);
    await dress(wine, tag);
    const keep = keepIn(join(PICTURES, tag));
    await install({ wine, screen, keep }, setup, texts[tag]);
    await remove({ wine, screen, keep });
  }
}

type Shooting = {
  readonly wine: Wine;
  readonly screen: Screen;
  readonly keep: (name: string, picture: Buffer) => void;
};

function keepIn(folder: string): Shooting["keep"] {
  mkdirSync(folder, { recursive: true });
  return (name, picture) => {
    writeFileSync(join(folder, `${name}.png`), picture);
  };
}

async function install(
  { wine, screen, keep }: Shooting,
  setup: string,
  { SelfCheck }: { readonly SelfCheck: string },
): Promise<void> {
  wine.startInBackground([wine.toWindows(setup)]);
  keep("1-welcome", await screen.nextPage());
  await screen.press("Escape");
  keep("2-cancel", await screen.nextPage());
  await screen.press("Escape");
  await screen.nextPage();
  await screen.press("Return");
  await eventually("the first file", async () => existsSync(wine.path(PROGRAMS)));
  keep("3-installing", await screen.nextLook());
  const link = wine.path(`${START_MENU}\\${SelfCheck}.lnk`);
  await eventually("the link in the Start menu", async () => existsSync(link));
  keep("4-finish", await screen.nextPage());
  await screen.press("Return");
  await wine.settled();
}

async function remove({ wine, screen, keep }: Shooting): Promise<void> {
  wine.startInBackground([`${PROGRAMS}\\uninstall.exe`]);
  keep("5-uninstall", await screen.nextPage());
  await screen.press("Return");
  await eventually("the program to go", async () => !existsSync(wine.path(PROGRAMS)));
  keep("6-removed", await screen.nextPage());
  await screen.press("Return");
  await wine.settled();
}
