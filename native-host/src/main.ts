#!/usr/bin/env node
import { PcscReaders } from "./pcsc/pcsc-readers.ts";
import { run } from "./run.ts";

// One thread waits for readers, one works with the card; others stay free for Node itself.
process.env["UV_THREADPOOL_SIZE"] ??= "8";

void run({
  args: process.argv.slice(2),
  program: import.meta.filename,
  readers: new PcscReaders(),
});
