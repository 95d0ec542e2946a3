import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { walkIn } from "../../../scripts/start/walk.ts";
import { type Firefox, launchFirefox } from "../../../scripts/support/firefox.ts";
import { ROOT } from "../../../scripts/support/root.ts";
import { enterByKeys, newPinWindow } from "../../support/firefox-keys.ts";
import { type PackagedParts, startPackagedParts } from "../../support/package/packaged-chain.ts";
import { PORTAL_HOST } from "../../support/portal-origin.ts";

let parts: PackagedParts;
let firefox: Firefox;

beforeAll(async () => {
  parts = await startPackagedParts();
  firefox = await launchFirefox({
    ...{ extension: parts.extension("firefox"), tegata: [parts.tegata], env: parts.env },
    map: { hosts: [PORTAL_HOST], port: parts.origin.port },
  });
});
afterAll(async () => {
  await firefox[Symbol.asyncDispose]();
  await parts[Symbol.asyncDispose]();
});

test("Firefox: the packed extension and host register and log in at the portal's own address", async () => {
  const { portal, card, persona } = parts;
  const { browser } = firefox;
  const lines: string[] = [];
  /** Windows of prompts that are over: the driver goes on listing them. */
  const closed: Page[] = [];

  await walkIn(
    {
      ...{ chain: { portal, card, persona }, browser },
      answerPrompt: async ({ password, shown, isAnswered }) => {
        const window = await newPinWindow(browser, closed);
        closed.push(window);
        await shown();
        await enterByKeys(window, password, isAnswered);
      },
      diagnose: async (_page, error) => String(error),
    },
    { say: (line) => lines.push(line), folder: join(ROOT, ".out/walk-packaged-firefox") },
  );

  expect(lines.at(-1)).toBe(`walk: registered and logged in as ${persona.holder.name}`);
});
