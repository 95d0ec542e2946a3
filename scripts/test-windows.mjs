import { runTypescript } from "./setup/run-typescript.mjs";
import { setUp } from "./setup/setup.mjs";

await setUp("test:windows");
runTypescript("scripts/test-windows/test-windows.ts", process.argv.slice(2));
