import { runTypescript } from "./setup/run-typescript.mjs";
import { setUp } from "./setup/setup.mjs";

await setUp("bench");
runTypescript("scripts/bench/bench.ts", process.argv.slice(2));
