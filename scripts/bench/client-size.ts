import { basename } from "node:path";
import { buildClient } from "../build/client.ts";
import type { Benchmark } from "./benchmark.ts";

const LIMIT = 4096;

/** What a portal's page loads. */
export const clientSize: Benchmark = {
  name: "client-size",
  async run() {
    const sizes = await buildClient();
    return sizes.map(({ file, gzip }) => ({
      what: `@tegata/client ${basename(file)}, gzip`,
      ours: gzip,
      unit: "bytes",
      aim: { of: "ours", atMost: LIMIT },
    }));
  },
};
