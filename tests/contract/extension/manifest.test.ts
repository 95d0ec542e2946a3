import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import {
  type ExtensionTarget,
  extensionId,
  extensionManifest,
} from "../../../scripts/build/extension-manifest.ts";

const PORTAL = "https://www.ras-immi.moj.go.jp/*";
const TARGETS: readonly ExtensionTarget[] = ["chrome", "chrome-dev", "firefox"];

type Manifest = {
  readonly name: string;
  readonly key?: string;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly content_scripts: readonly {
    readonly matches: readonly string[];
    readonly run_at: string;
    readonly all_frames: boolean;
  }[];
  readonly web_accessible_resources?: readonly {
    readonly resources: readonly string[];
    readonly matches: readonly string[];
    readonly use_dynamic_url: boolean;
  }[];
};

const manifest = (target: ExtensionTarget): Manifest =>
  extensionManifest(target, "1.2.3") as unknown as Manifest;
const directive = (target: ExtensionTarget, name: string): string | undefined =>
  manifest(target)
    .content_security_policy.extension_pages.split("; ")
    .find((each) => each.startsWith(`${name} `));

test.each(TARGETS)("%s asks for four permissions and the portal alone", (target) => {
  expect(manifest(target).permissions).toEqual([
    // Names the tab in front to the popup, after a click on our button: it grants nothing else.
    "activeTab",
    "nativeMessaging",
    "storage",
    "scripting",
  ]);
  const loopback = ["http://localhost/*", "http://127.0.0.1/*"];
  expect(manifest(target).host_permissions).toEqual([
    PORTAL,
    ...(target === "chrome-dev" ? loopback : []),
  ]);
  expect(manifest(target).optional_host_permissions).toEqual(["https://*/*"]);
});

test.each(TARGETS)("%s runs at document_start, in top documents alone", (target) => {
  for (const script of manifest(target).content_scripts) {
    expect(script).toMatchObject({ run_at: "document_start", all_frames: false });
  }
});

test.each(
  TARGETS,
)("%s cannot reach the network, nor run what it has not brought along", (target) => {
  expect(directive(target, "default-src")).toBe("default-src 'none'");
  expect(directive(target, "connect-src")).toBe("connect-src 'none'");
  expect(directive(target, "script-src")).toBe("script-src 'self'");
  expect(directive(target, "form-action")).toBe("form-action 'none'");
});

test("only static origins may hold the PIN screen's frame", () => {
  // The browser's developer tools hold our panel: no page has that scheme.
  expect(directive("chrome", "frame-ancestors")).toBe(
    "frame-ancestors https://www.ras-immi.moj.go.jp devtools:",
  );
  expect(directive("firefox", "frame-ancestors")).toBe("frame-ancestors 'none'");
  expect(manifest("chrome").web_accessible_resources).toEqual([
    { resources: ["pin/pin-frame.html"], matches: [PORTAL], use_dynamic_url: true },
  ]);
  expect(manifest("firefox").web_accessible_resources).toBeUndefined();
});

test("no build lets a site load the PIN window", () => {
  for (const target of TARGETS) {
    const loadable = (manifest(target).web_accessible_resources ?? []).flatMap(
      ({ resources }) => resources,
    );
    expect(loadable).not.toContain("pin/pin-window.html");
  }
});

test("the release carries no key; the development id follows from its key", () => {
  expect(manifest("chrome").key).toBeUndefined();
  const digest = createHash("sha256")
    .update(manifest("chrome-dev").key ?? "", "base64")
    .digest("hex");
  const id = digest
    .slice(0, 32)
    .replaceAll(/./g, (digit) => "abcdefghijklmnop".charAt(Number.parseInt(digit, 16)));
  expect(extensionId("chrome-dev")).toBe(id);
});
