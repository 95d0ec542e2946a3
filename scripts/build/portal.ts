import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { ROOT } from "../support/root.ts";

const WEB = join(ROOT, "portal/web");
const OUT = join(WEB, "dist");

/** The page script and style of the demo portal. The server itself runs from source. */
export async function buildPortal(): Promise<void> {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  await build({
    entryPoints: [join(WEB, "src/main.ts"), join(WEB, "src/portal.css")],
    entryNames: "portal",
    outdir: OUT,
    bundle: true,
    minify: true,
    format: "esm",
    target: "chrome109",
    logLevel: "warning",
  });
  await cp(join(WEB, "src/icon.svg"), join(OUT, "icon.svg"));
}
