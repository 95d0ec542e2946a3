import { runTypescript } from "./setup/run-typescript.mjs";
import { setUp } from "./setup/setup.mjs";

await setUp("test:postgres");
runTypescript("scripts/test/portal-on-postgres.ts", process.argv.slice(2));
