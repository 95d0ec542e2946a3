import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HOST_NAME } from "@tegata/protocol/host-name";
import { expect, test } from "vitest";
import ids from "../../../manifests/extension-ids.json" with { type: "json" };
import { BROWSER_NAMES, BROWSERS } from "../../../native-host/src/install/browsers.ts";
import { RELEASE_IDS } from "../../../scripts/package/release-ids.ts";
import { readTemplate } from "../../../scripts/package/template.ts";
import { uuidOf } from "../../../scripts/package/uuid.ts";
import { windowsIcon } from "../../../scripts/package/windows/icon.ts";
import { signingOptions } from "../../../scripts/package/windows/sign.ts";
import { extensionPage } from "../../../scripts/package/windows/store-page.ts";
import { ROOT } from "../../../scripts/support/root.ts";

const readPackaging = (path: string) => readFileSync(join(ROOT, "packaging", path), "utf8");

test("the icon's directory leads to four whole PNG pictures", () => {
  const icon = Buffer.from(windowsIcon());
  const PNG = "89504e470d0a1a0a";

  expect([icon.readUInt16LE(0), icon.readUInt16LE(2), icon.readUInt16LE(4)]).toEqual([0, 1, 4]);
  const entries = [0, 1, 2, 3].map((index) => icon.subarray(6 + 16 * index, 22 + 16 * index));
  for (const entry of entries) {
    const picture = icon.subarray(entry.readUInt32LE(12)).subarray(0, entry.readUInt32LE(8));
    expect(picture.subarray(0, 8).toString("hex")).toBe(PNG);
    // IHDR: the width that the directory says.
    expect(picture.readUInt32BE(16)).toBe(entry.readUInt8(0));
    expect(picture.subarray(-8, -4).toString()).toBe("IEND");
  }
});

test("nothing is signed unless a file says how", () => {
  const folder = mkdtempSync(join(tmpdir(), "tegata-sign-"));
  const file = join(folder, "options");
  writeFileSync(file, "-pkcs12\n/media/my key/tegata.p12\n\n");

  expect(signingOptions({})).toBeNull();
  expect(signingOptions({ TEGATA_SIGN_OPTIONS_FILE: "" })).toBeNull();
  expect(signingOptions({ TEGATA_SIGN_OPTIONS_FILE: file })).toEqual([
    "-pkcs12",
    "/media/my key/tegata.p12",
  ]);
  rmSync(folder, { recursive: true });
});

test("the set-up opens the store once the store gave an id, before that the releases", () => {
  const id = "abcdefghijklmnopabcdefghijklmnop";

  expect(extensionPage({ chrome: id })).toBe(
    `https://chromewebstore.google.com/detail/tegata/${id}`,
  );
  expect(extensionPage({})).toMatch(/^https:\/\/github\.com\/.*\/releases$/);
});

test("a packed host knows the stores' extensions and no development build", () => {
  expect(RELEASE_IDS).toContain(ids.firefox);
  expect(RELEASE_IDS).not.toContain(ids["chrome-dev"]);
});

test("the set-up registers browsers that there are, each with a key of its own", () => {
  const named = [...readPackaging("windows/setup.nsi").matchAll(/--browser (\w+)/g)].map(
    ([, name]) => name,
  );

  const withKeys = BROWSER_NAMES.filter((name) => !("win32KeysOf" in BROWSERS[name]));
  expect(named).toEqual(withKeys);
});

test("the MSI registers the same browsers, for all users, under our name", () => {
  const keys = [...readPackaging("windows/tegata.wxs").matchAll(/Root="HKLM" Key="([^"]+)"/g)].map(
    ([, key]) => key,
  );

  const expected = BROWSER_NAMES.filter((name) => !("win32KeysOf" in BROWSERS[name])).map(
    (name) => `Software\\${BROWSERS[name].win32}\\NativeMessagingHosts\\${HOST_NAME}`,
  );
  expect(keys.sort()).toEqual([...expected].sort());
});

test("the MSI's codes come from the version: the same twice, another for the next", () => {
  expect(uuidOf("tegata 1.0.0")).toBe(uuidOf("tegata 1.0.0"));
  expect(uuidOf("tegata 1.0.0")).not.toBe(uuidOf("tegata 1.0.1"));
  expect(uuidOf("tegata")).toMatch(
    /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  );
});

test("a template with a field that nobody fills is refused", () => {
  expect(() => readTemplate("debian/control", { VERSION: "1.2.3" })).toThrow("ARCHITECTURE");
  const fields = { VERSION: "1.2.3", ARCHITECTURE: "amd64", INSTALLED_KIB: "1" };
  expect(readTemplate("debian/control", fields)).not.toContain("@V");
});
