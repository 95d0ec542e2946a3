import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildExtension } from "../../../scripts/build/extension.ts";

const CONTENT_MAX = 4096;
const folder = mkdtempSync(join(tmpdir(), "tegata-extension-"));

beforeAll(async () => {
  await buildExtension({ target: "chrome", folder });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const scripts = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .map((name) => readFileSync(join(folder, name), "utf8"));

test("what loads on a page before any request is under 4 KB", () => {
  expect(readFileSync(join(folder, "content.js")).byteLength).toBeLessThan(CONTENT_MAX);
});

test("the release answers no loopback page", () => {
  const manifest = readFileSync(join(folder, "manifest.json"), "utf8");
  expect(manifest).not.toContain("localhost");
  expect(manifest).not.toContain("127.0.0.1");
  expect(readFileSync(join(folder, "background.js"), "utf8")).toMatch(/loopback:(?:!1|false)/);
});

test("no script asks for code from text, which our own policy forbids", () => {
  for (const script of scripts()) expect(script).not.toMatch(/\bnew Function\(|\beval\(/);
});
