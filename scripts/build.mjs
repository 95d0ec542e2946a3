import { runTypescript } from "./setup/run-typescript.mjs";
import { setUp } from "./setup/setup.mjs";

await setUp("build");
runTypescript("scripts/build/build.ts", process.argv.slice(2));
