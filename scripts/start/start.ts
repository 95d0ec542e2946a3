/** `npm start`: the main job. Builds what is missing, starts every part, opens the portal. */
import { buildAll } from "../build/build-all.ts";
import { startChain } from "../support/chain.ts";
import { explore } from "./explore.ts";
import { parseOptions, USAGE } from "./options.ts";
import { walk } from "./walk.ts";

const hasDisplay =
  process.platform !== "linux" || Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);

process.exitCode = await main();

async function main(): Promise<number> {
  let options: ReturnType<typeof parseOptions>;
  try {
    options = parseOptions(process.argv.slice(2), hasDisplay);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(USAGE);
    return 2;
  }
  await buildAll();
  await using chain = await startChain({ ...options, headless: options.walk });
  return await (options.walk ? walk(chain) : explore(chain));
}
