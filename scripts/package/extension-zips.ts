import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildExtension } from "../build/extension.ts";
import type { ExtensionTarget } from "../build/extension-manifest.ts";
import type { Job } from "./job.ts";
import { zipFolder } from "./zip.ts";

/** Edge's store has its own listing and id; what is uploaded is Chrome's. */
const STORES = [
  { store: "chrome", target: "chrome" },
  { store: "edge", target: "chrome" },
  { store: "firefox", target: "firefox" },
] as const;

/** One zip per store, as it is uploaded. */
export const extensionZips: Job = async ({ out, scratch, release, compression }) => {
  const folderOf = (target: ExtensionTarget) => join(scratch, target);
  for (const target of new Set(STORES.map((row) => row.target))) {
    await buildExtension({ target, folder: folderOf(target) });
  }
  const { version, epoch } = release;
  return Promise.all(
    STORES.map(async ({ store, target }) => {
      const file = join(out, `tegata-${store}-${version}.zip`);
      await writeFile(file, zipFolder(folderOf(target), epoch, compression));
      return file;
    }),
  );
};
