import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HOST_NAME } from "@tegata/protocol/host-name";
import { expect, test } from "vitest";
import base from "../../../manifests/extension.base.json" with { type: "json" };
import ids from "../../../manifests/extension-ids.json" with { type: "json" };
import { ROOT } from "../../../scripts/support/root.ts";

type Settings = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const readPolicy = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(ROOT, `manifests/policies/${name}.json`), "utf8")) as Record<
    string,
    unknown
  >;

test.each([
  "chrome",
  "edge",
])("%s: one extension, our host, and the portal that we answer", (name) => {
  const policy = readPolicy(name);
  const [settings = {}, ...others] = Object.values(policy["ExtensionSettings"] as Settings);

  expect(others).toEqual([]);
  expect(policy["NativeMessagingAllowlist"]).toEqual([HOST_NAME]);
  expect(settings["installation_mode"]).toBe("force_installed");
  expect(settings["runtime_blocked_hosts"]).toEqual(["*://*"]);
  const portals = base.host_permissions.map((pattern) => pattern.replace(/\/\*$/, ""));
  expect(settings["runtime_allowed_hosts"]).toEqual(portals);
});

test("Firefox: the extension's own id", () => {
  const { ExtensionSettings } = readPolicy("firefox")["policies"] as Record<string, Settings>;

  expect(Object.keys(ExtensionSettings ?? {})).toEqual([ids.firefox]);
  expect(ExtensionSettings?.[ids.firefox]?.["install_url"]).toContain(ids.firefox);
});
