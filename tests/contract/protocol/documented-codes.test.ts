import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../..");
const documented = readFileSync(resolve(ROOT, "docs/protocol.md"), "utf8");
const source = readFileSync(resolve(ROOT, "shared/protocol/src/error-details.ts"), "utf8");

/** The keys of `ErrorDetails` in the source: types leave no trace at run time. */
function codesInSource(): readonly string[] {
  const body = /export type ErrorDetails = \{([\s\S]*?)\n\};/.exec(source)?.[1] ?? "";
  return [...body.matchAll(/^\s{2}"?([a-z][a-z/-]*)"?:/gm)].map((match) => match[1] ?? "");
}

function codesInDocument(): readonly string[] {
  const section = documented.split("## Error codes")[1] ?? "";
  return [...section.matchAll(/^\| `([a-z/-]+)`\s*\|/gm)].map((match) => match[1] ?? "");
}

describe("docs/protocol.md", () => {
  it("lists every error code, and no other", () => {
    const inSource = codesInSource();

    expect(inSource.length).toBeGreaterThan(20);
    expect(codesInDocument()).toEqual(inSource);
  });

  it("lists every request to the host", () => {
    const host = readFileSync(resolve(ROOT, "shared/protocol/src/host.ts"), "utf8");
    const types = [...host.matchAll(/type: z\.literal\("([a-z-]+)"\)/g)].map((match) => match[1]);

    const section = /## Worker ↔ host([\s\S]*?)\n## /.exec(documented)?.[1] ?? "";
    const documentedRequests = [...section.matchAll(/^\| `([a-z-]+)`\s*\|/gm)].map((row) => row[1]);

    expect(types.length).toBeGreaterThan(4);
    for (const type of types) expect(documentedRequests).toContain(type);
  });
});
