import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { ROOT } from "../support/root.ts";

/**
 * Bundles `tegata-card` into `virtual-card/dist/tegata-card.mjs`, the file that the command runs
 * where it exists. koffi stays outside: it brings its binaries with itself.
 */
export async function buildVirtualCard(): Promise<void> {
  const folder = join(ROOT, "virtual-card/dist");
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [join(ROOT, "virtual-card/src/main.ts")],
    outfile: join(folder, "tegata-card.mjs"),
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    external: ["koffi"],
    legalComments: "none",
    logLevel: "warning",
  });
}
