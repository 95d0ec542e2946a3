import { runTypescript } from "./setup/run-typescript.mjs";
import { setUp } from "./setup/setup.mjs";

await setUp("package");
runTypescript("scripts/package/package.ts", process.argv.slice(2));
