import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CardState, HostRequest } from "@tegata/protocol/host";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../../scripts/support/root.ts";

/** docs/protocol.md on the host: from its heading to the next. */
const [, chapter = ""] =
  /## Worker ↔ host\n([^]*?)\n## /.exec(readFileSync(join(ROOT, "docs/protocol.md"), "utf8")) ?? [];

/** Rows of the tables whose first column begins so, by the word in that column. */
function rows(title: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const tables = chapter.split("\n\n").filter((part) => part.startsWith(`| ${title} `));
  for (const row of tables.flatMap((table) => table.split("\n").slice(2))) {
    const [, first = "", ...cells] = row.split("|").map((cell) => cell.trim());
    const name = first.replaceAll("`", "");
    found.set(name, [...(found.get(name) ?? []), ...cells]);
  }
  return found;
}

type Shaped = {
  readonly _zod: { readonly def: { readonly shape: Readonly<Record<string, object>> } };
};

const shapesOf = (union: { readonly _zod: { readonly def: { readonly options: unknown } } }) =>
  (union._zod.def.options as readonly Shaped[]).map(({ _zod }) => _zod.def.shape);

const literalOf = (schema: unknown): string =>
  (schema as { readonly _zod: { readonly def: { readonly values: readonly string[] } } })._zod.def
    .values[0] ?? "";

const ENVELOPE = new Set(["v", "id", "type"]);

describe("docs/protocol.md", () => {
  it("lists every request of the host with every field", () => {
    const documented = rows("request");
    const missing = shapesOf(HostRequest).flatMap((shape) => {
      const type = literalOf(shape["type"]);
      const text = (documented.get(type) ?? []).join(" ");
      return Object.keys(shape)
        .filter((field) => !ENVELOPE.has(field) && !text.includes(`\`${field}\``))
        .map((field) => `${type}.${field}`);
    });

    expect(missing).toEqual([]);
    expect([...documented.keys()].sort()).toEqual(
      shapesOf(HostRequest)
        .map(({ type }) => literalOf(type))
        .sort(),
    );
  });

  it("lists every state of a card event with every field", () => {
    const documented = rows("`state`");
    const missing = shapesOf(CardState).flatMap((shape) => {
      const state = literalOf(shape["state"]);
      const text = (documented.get(state) ?? []).join(" ");
      return Object.keys(shape)
        .filter((field) => field !== "state" && !text.includes(`\`${field}\``))
        .map((field) => `${state}.${field}`);
    });

    expect(missing).toEqual([]);
    expect([...documented.keys()].sort()).toEqual(
      shapesOf(CardState)
        .map(({ state }) => literalOf(state))
        .sort(),
    );
  });
});
