import { buildClient } from "./client.ts";
import { buildExtension } from "./extension.ts";
import { buildHost } from "./host.ts";
import { buildPki } from "./pki.ts";
import { buildPortal } from "./portal.ts";
import { buildVirtualCard } from "./virtual-card.ts";

/** Everything that a person can start, each into the `dist/` of its workspace. */
export async function buildAll(): Promise<void> {
  await Promise.all([buildHost(), buildPortal(), buildPackages()]);
  for (const target of ["chrome", "chrome-dev", "firefox"] as const) {
    await buildExtension({ target });
  }
}

/** One after the other: all compile the types of the vocabulary. */
async function buildPackages(): Promise<void> {
  await buildClient();
  await buildPki();
  await buildVirtualCard();
}
