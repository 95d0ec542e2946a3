#!/usr/bin/env node
// The bundle where the package was built; the TypeScript sources in a checkout.
import { existsSync } from "node:fs";

const bundle = new URL("../dist/tegata-card.mjs", import.meta.url);
if (existsSync(bundle)) await import(bundle.href);
else {
  const { register } = await import("tsx/esm/api");
  register();
  await import("../src/main.ts");
}
