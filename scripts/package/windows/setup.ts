import { stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { JobContext } from "../job.ts";
import { PACKAGING } from "../program.ts";
import { runTool } from "../run-tool.ts";
import { listFiles } from "../zip.ts";
import { setupLanguages } from "./setup-languages.ts";
import { sidePicture } from "./side-picture.ts";
import { signInPlace, signingOptions } from "./sign.ts";
import { extensionPage, HOMEPAGE } from "./store-page.ts";

const KIB = 1024;

/** The set-up that people start: NSIS, for one user. Resolves to its file. */
export async function makeSetup(
  files: string,
  { out, scratch, release, compression }: JobContext,
): Promise<string> {
  const { version, epoch } = release;
  const languages = join(scratch, "languages.nsh");
  await writeFile(languages, setupLanguages());
  const side = join(scratch, "side.bmp");
  await writeFile(side, sidePicture());
  // NSIS takes the file's date along.
  await utimes(side, epoch, epoch);
  const setup = join(out, `Tegata-Setup-${version}.exe`);
  const defines = {
    VERSION: version,
    FILES: files,
    OUT: setup,
    PAGE: extensionPage(),
    HOMEPAGE,
    LANGUAGES: languages,
    SIDE_PICTURE: side,
    INSTALLED_KIB: String(await kibOf(files)),
    ...(compression === "fast" ? { FAST: "1" } : {}),
    ...signDefine(),
  };
  await runTool(
    "makensis",
    [
      ...["-V2", "-WX", "-INPUTCHARSET", "UTF8"],
      ...Object.entries(defines).map(([name, value]) => `-D${name}=${value}`),
      join(PACKAGING, "windows/setup.nsi"),
    ],
    { env: { ...process.env, SOURCE_DATE_EPOCH: String(epoch), TZ: "UTC" } },
  );
  await signInPlace(setup);
  return setup;
}

/** The uninstaller is made while the set-up is, so NSIS itself has to have it signed. */
function signDefine(): Readonly<Record<string, string>> {
  if (signingOptions() === null) return {};
  const tsx = `"${process.execPath}" --import tsx`;
  return { SIGN: `${tsx} "${join(import.meta.dirname, "sign-file.ts")}"` };
}

async function kibOf(folder: string): Promise<number> {
  const sizes = await Promise.all(listFiles(folder).map((file) => stat(join(folder, file))));
  return Math.ceil(sizes.reduce((sum, { size }) => sum + size, 0) / KIB);
}
