import { buildAll } from "../../scripts/build/build-all.ts";

/**
 * Before the first test that starts what is built: builds all of it, once, as it is in this
 * checkout. `npm test` has a check of its own for that and says so.
 */
export default async (): Promise<void> => {
  if (process.env["TEGATA_BUILT"] === undefined) await buildAll();
};
