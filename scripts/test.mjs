import { runTypescript } from "./setup/run-typescript.mjs";
import { setUp } from "./setup/setup.mjs";

await setUp("test");
runTypescript("scripts/test/run-checks.ts", process.argv.slice(2));
