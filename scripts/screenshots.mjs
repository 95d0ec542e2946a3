import { runTypescript } from "./setup/run-typescript.mjs";
import { setUp } from "./setup/setup.mjs";

await setUp("screenshots");
runTypescript("scripts/screenshots/screenshots.ts", process.argv.slice(2));
