import { resolve } from "node:path";
import { ROOT } from "../support/root.ts";
import { buildHost } from "./host.ts";

/** The development host: the same program with a virtual card instead of PC/SC. Resolves to its file. */
export function buildDevHost(): Promise<string> {
  return buildHost({
    entry: resolve(ROOT, "scripts/dev-host.ts"),
    outfile: resolve(ROOT, "native-host/dist/tegata-dev.cjs"),
  });
}
