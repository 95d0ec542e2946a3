import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, expect, test, vi } from "vitest";
import { listFiles, zipFolder } from "../../../scripts/package/zip.ts";

const EPOCH = 1_790_000_000;
const folders: string[] = [];

afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Files written in the given order, with the given age. */
function makeFolder(names: readonly string[], modified: number): string {
  const folder = mkdtempSync(join(tmpdir(), "tegata-zip-"));
  folders.push(folder);
  mkdirSync(join(folder, "pin"));
  for (const name of names) {
    writeFileSync(join(folder, name), `contents of ${name}`);
    utimesSync(join(folder, name), modified, modified);
  }
  return folder;
}

test("the bytes depend on names and contents only", () => {
  const one = zipFolder(makeFolder(["b.js", "pin/a.html", "ä.js"], 1_000_000_000), EPOCH, "best");
  vi.stubEnv("TZ", "Pacific/Chatham");
  const two = zipFolder(makeFolder(["ä.js", "pin/a.html", "b.js"], 1_700_000_000), EPOCH, "best");

  expect(Buffer.from(two).equals(Buffer.from(one))).toBe(true);
});

test("contents come out as they went in, in an order that no locale changes", () => {
  const folder = makeFolder(["b.js", "a.js", "Z.js", "pin/a.html"], EPOCH);

  const files = unzipSync(zipFolder(folder, EPOCH, "fast"));

  expect(Object.keys(files)).toEqual(["Z.js", "a.js", "b.js", "pin/a.html"]);
  expect(Buffer.from(files["pin/a.html"] ?? "").toString()).toBe("contents of pin/a.html");
  expect(listFiles(folder)).toEqual(Object.keys(files));
});

test("the date inside is the given one, in UTC", () => {
  vi.stubEnv("TZ", "Asia/Tokyo");
  const zip = Buffer.from(zipFolder(makeFolder(["a.js"], EPOCH), EPOCH, "best"));
  const MS_DOS_TIME = 10;
  const time = zip.readUInt16LE(MS_DOS_TIME);
  const date = zip.readUInt16LE(MS_DOS_TIME + 2);

  // 2026-09-21 14:13:20: seconds are stored in pairs.
  expect([time >> 11, (time >> 5) & 63, (time & 31) * 2]).toEqual([14, 13, 20]);
  expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31]).toEqual([2026, 9, 21]);
});
