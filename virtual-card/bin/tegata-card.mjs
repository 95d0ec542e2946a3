#!/usr/bin/env node
// The bundle where it is as new as the sources; in a checkout that was edited since, the sources.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const bundle = join(import.meta.dirname, "../dist/tegata-card.mjs");
const sources = join(import.meta.dirname, "../src");

const isStale = () => {
  if (!existsSync(bundle)) return true;
  if (!existsSync(sources)) return false;
  const built = statSync(bundle).mtimeMs;
  const files = readdirSync(sources, { recursive: true }).map((name) => join(sources, name));
  return files.some((file) => statSync(file).mtimeMs > built);
};

if (isStale()) {
  const { register } = await import("tsx/esm/api");
  register();
  await import("../src/main.ts");
} else await import(new URL("../dist/tegata-card.mjs", import.meta.url).href);
