import { runTypescript } from "./setup/run-typescript.mjs";
import { setUp } from "./setup/setup.mjs";

await setUp("test");
runTypescript("scripts/fuzz/fuzz.ts", process.argv.slice(2));
