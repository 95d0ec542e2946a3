import { expect, it } from "vitest";
import { contentKind } from "../../../../extension/src/sign/content-kind.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it("shows text in place, line ends and all", () => {
  expect(contentKind(bytes("一行目\r\n\tline"))).toEqual({
    kind: "text",
    text: "一行目\r\n\tline",
  });
});

it("makes what turns the direction of writing visible: signed is what is read", () => {
  expect(contentKind(bytes("pay \u202e001\u202c"))).toMatchObject({
    text: "pay [U+202E]001[U+202C]",
  });
});

it("tells a PDF by its first bytes, not by its name", () => {
  expect(contentKind(bytes("%PDF-1.7\n"))).toMatchObject({ kind: "pdf" });
});

it.each([
  ["bytes that are no UTF-8", Uint8Array.of(0xff, 0xfe, 0x41)],
  ["a zero byte", bytes("a\u0000b")],
  ["an escape sequence", bytes("\u001b[2J")],
])("shows no %s as text", (_what, content) => {
  expect(contentKind(content)).toEqual({ kind: "other" });
});
