import { runTypescript } from "./setup/run-typescript.mjs";
import { setUp } from "./setup/setup.mjs";

await setUp("start");
runTypescript("scripts/start/start.ts", process.argv.slice(2));
