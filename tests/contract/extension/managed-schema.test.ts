import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MANAGED } from "@tegata/protocol/settings";
import { expect, test } from "vitest";
import { extensionManifest } from "../../../scripts/build/extension-manifest.ts";
import { ROOT } from "../../../scripts/support/root.ts";

type Field = { readonly type: string; readonly enum?: readonly string[] };
const { properties } = JSON.parse(
  readFileSync(join(ROOT, "manifests/managed-schema.json"), "utf8"),
) as { readonly properties: Readonly<Record<string, Field>> };

test("the browser's schema names the settings that we read, and no other", () => {
  expect(Object.keys(properties).sort()).toEqual(Object.keys(MANAGED).sort());
});

const SAMPLES: Readonly<Record<string, unknown>> = {
  string: "any text",
  boolean: true,
  array: ["https://portal.example.jp"],
};

test.each(
  Object.entries(properties),
)("%s: what the schema lets through we can read", (name, field) => {
  const schema = MANAGED[name as keyof typeof MANAGED];
  for (const value of field.enum ?? [SAMPLES[field.type]]) {
    expect(schema.safeParse(value).success, JSON.stringify(value)).toBe(true);
  }
  if (field.enum) expect(schema.safeParse("any text").success).toBe(false);
});

test("Chromium is told of the schema; Firefox, which would warn of it, is not", () => {
  const storage = { managed_schema: "managed-schema.json" };
  expect(extensionManifest("chrome", "1.2.3")).toMatchObject({ storage });
  expect(extensionManifest("firefox", "1.2.3")).not.toHaveProperty("storage");
});
