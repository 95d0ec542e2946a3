import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runTool } from "../../../scripts/package/run-tool.ts";
import { walk } from "../../../scripts/start/walk.ts";
import { type Chromium, launchChromium } from "../../../scripts/support/chromium.ts";
import { ROOT } from "../../../scripts/support/root.ts";
import { type PackagedParts, startPackagedParts } from "../../support/package/packaged-chain.ts";

let parts: PackagedParts;
let chromium: Chromium;

beforeAll(async () => {
  parts = await startPackagedParts();
  chromium = await launchChromium({
    ...{ extension: parts.extension("chrome"), host: null },
    ...{ env: parts.env, args: parts.origin.browserArgs },
  });
  // What a store gives the extension as its id, this browser makes up from its folder.
  const { userDataDir, extensionId } = chromium;
  const where = ["--user-data-dir", userDataDir, "--extension-id", extensionId];
  await runTool(parts.tegata, ["install", ...where]);
});
afterAll(async () => {
  await chromium[Symbol.asyncDispose]();
  await parts[Symbol.asyncDispose]();
});

test("the packed extension and host register and log in at the portal's own address", async () => {
  const { portal, card, persona } = parts;
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  const folder = join(ROOT, ".out/walk-packaged");

  await walk(
    { portal, card, persona, chromium, [Symbol.asyncDispose]: async () => {} },
    { say, folder },
  );

  expect(lines.at(-1)).toBe(`walk: registered and logged in as ${persona.holder.name}`);
});
