#!/usr/bin/env node
import { run } from "./run.ts";

// One thread waits for readers, one works with the card; others stay free for Node itself.
process.env["UV_THREADPOOL_SIZE"] ??= "8";

void run({
  args: process.argv.slice(2),
  program: import.meta.filename,
  // Loaded when first needed: a browser that only greets the host does not wait for it.
  loadReaders: async () => {
    const { PcscReaders } = await import("./pcsc/pcsc-readers.ts");
    const { keepNoDumps } = await import("./system/keep-no-dumps.ts");
    keepNoDumps();
    return new PcscReaders();
  },
});
