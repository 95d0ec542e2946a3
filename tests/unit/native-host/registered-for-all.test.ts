import { expect, test } from "vitest";
import { isRegisteredForAll } from "../../../native-host/src/install/registered-for-all.ts";
import type { System } from "../../../native-host/src/install/system.ts";

const windows = (known: readonly string[]): System => ({
  platform: "win32",
  home: String.raw`C:\Users\hana`,
  env: {},
  reg: ([action = "", key = ""]) => (action === "query" && known.includes(key) ? 0 : 1),
});
const CHROME = String.raw`HKLM\Software\Google\Chrome\NativeMessagingHosts\org.tegata.host`;

test("an MSI's key for all users counts, for Chrome and those that read its keys", () => {
  expect(isRegisteredForAll("chrome", windows([CHROME]))).toBe(true);
  expect(isRegisteredForAll("brave", windows([CHROME]))).toBe(true);
  expect(isRegisteredForAll("firefox", windows([CHROME]))).toBe(false);
});

test("a key of this user alone does not count as one for all", () => {
  expect(isRegisteredForAll("chrome", windows([CHROME.replace("HKLM", "HKCU")]))).toBe(false);
});
