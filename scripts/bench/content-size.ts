import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { buildExtension } from "../build/extension.ts";
import { ROOT } from "../support/root.ts";
import type { Benchmark } from "./benchmark.ts";

const LIMIT = 4096;

/** What every page that matches has to load before it asks for anything. */
export const contentSize: Benchmark = {
  name: "content-size",
  async run() {
    const file = join(ROOT, "extension/dist/chrome/content.js");
    if (!existsSync(file)) await buildExtension({ target: "chrome" });
    return [
      {
        what: "content script loaded before any request",
        ours: statSync(file).size,
        unit: "bytes",
        aim: { of: "ours", atMost: LIMIT },
      },
    ];
  },
};
