import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildExtension } from "../../../scripts/build/extension.ts";
import { zipFolder } from "../../../scripts/package/zip.ts";

const CONTENT_MAX = 4096;
/** It is read whole each time the browser starts it. Containers are built on the screen. */
const WORKER_MAX = 160 * 1024;
/** As the stores get it, with all languages. */
const ZIP_MAX = 560_000;
/** Any date that a zip can have. */
const RELEASED = 1_700_000_000;
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

test("the worker stays small: what builds signatures is loaded by the screen that shows them", () => {
  const worker = readFileSync(join(folder, "background.js"), "utf8");
  expect(worker.length).toBeLessThan(WORKER_MAX);
  expect(worker).not.toContain("ETSI.CAdES.detached");
  expect(worker).not.toContain("SigningCertificateV2");
});

test("the package is under 560 KB", () => {
  expect(zipFolder(folder, RELEASED, "best").length).toBeLessThan(ZIP_MAX);
});

test("a screen without documents loads nothing that builds signatures", () => {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".html"),
  );
  expect(pages.length).toBeGreaterThanOrEqual(5);
  for (const page of pages) {
    const html = readFileSync(join(folder, page), "utf8");
    expect(html).not.toMatch(/assets\/(?:pdf|xml|cms|parse|es6)[\w-]*\.js/);
  }
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
