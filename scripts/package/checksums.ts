import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

/** Writes `SHA256SUMS` beside the files, for `sha256sum --check`. Resolves to it. */
export async function writeChecksums(out: string, files: readonly string[]): Promise<string> {
  const lines = await Promise.all(
    files.map(async (file) => {
      const sum = createHash("sha256")
        .update(await readFile(file))
        .digest("hex");
      return `${sum}  ${basename(file)}\n`;
    }),
  );
  const list = join(out, "SHA256SUMS");
  await writeFile(list, lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join(""));
  return list;
}
