import { existsSync } from "node:fs";
import { join } from "node:path";
import { HOST_NAME } from "@tegata/protocol/host-name";
import { BROWSERS, type BrowserName } from "./browsers.ts";
import { placeOf } from "./places.ts";
import type { System } from "./system.ts";

/** A package (deb, MSI) has told the browser of every user about the host. */
export function isRegisteredForAll(browser: BrowserName, system: System): boolean {
  const { platform, reg } = system;
  if (platform === "linux") {
    return existsSync(join(BROWSERS[browser].linuxSystem, `${HOST_NAME}.json`));
  }
  const key = placeOf(browser, system).registryKey?.replace(/^HKCU/, "HKLM");
  return key !== undefined && reg(["query", key]) === 0;
}
