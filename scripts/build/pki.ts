import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { ROOT } from "../support/root.ts";
import { emptyOutput, type NpmPackage, writeManifest, writeTypes } from "./npm-package.ts";

const SOURCE = join(ROOT, "shared/pki");

/** The verifier for servers as an npm package: `shared/pki/dist/`. */
export async function buildPki(): Promise<void> {
  const { dependencies } = JSON.parse(readFileSync(join(SOURCE, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  // Ours is bundled, because it is on no registry; what others keep is installed.
  const installed = Object.fromEntries(
    Object.entries(dependencies).filter(([name]) => !name.startsWith("@tegata/")),
  );
  const pki: NpmPackage = {
    source: SOURCE,
    description: "Verify logins and signatures made with a My Number Card (JPKI)",
    manifest: { engines: { node: ">=20.19" }, dependencies: installed },
  };
  const output = emptyOutput(pki);
  await build({
    entryPoints: [join(SOURCE, "src/index.ts")],
    outfile: join(output, "index.js"),
    bundle: true,
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    format: "esm",
    external: Object.keys(installed),
    legalComments: "none",
    logLevel: "warning",
  });
  writeTypes(pki);
  writeManifest(pki);
}
