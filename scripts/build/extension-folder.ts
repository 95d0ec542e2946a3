import { join } from "node:path";
import { ROOT } from "../support/root.ts";
import type { ExtensionTarget } from "./extension-manifest.ts";

/** Where a target's unpacked extension is. */
export const extensionFolder = (target: ExtensionTarget): string =>
  join(ROOT, "extension/dist", target);
