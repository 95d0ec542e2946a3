import { jlisFailure } from "@tegata/protocol/jlis-events";
import type { PageError } from "@tegata/protocol/page-messages";
import { expect, test, vi } from "vitest";
import { readJlis } from "../../../extension/src/background/doors/j-lis.ts";

/** As the official client's page protocol has them; ../shared/data/vectors/page-protocol.json. */
const SIGN = '{"mode":"11","keypair_division":"01","certificate_type":"01"}';
const LOGIN = '{"mode":"11","keypair_division":"02","certificate_type":"01"}';

const purposeOf = (detail: string): string | null => {
  const { wanted } = readJlis(detail);
  return wanted.kind === "task" ? wanted.task.purpose : null;
};
const UNREAD: PageError = { code: "request/cancelled", details: {}, message: "" };

test("keypair_division names the purpose", () => {
  expect(purposeOf(SIGN)).toBe("signature");
  expect(purposeOf(LOGIN)).toBe("authentication");
});

test("answers are the official client's, with the mode as it came", async () => {
  const { wanted, fail } = readJlis(LOGIN);
  const host = { ready: vi.fn(), request: vi.fn().mockResolvedValue({ certificate: "QUJD" }) };
  if (wanted.kind !== "task") expect.fail("no task");

  const answer = await wanted.task.present(
    { host, builder: { build: vi.fn(), finish: vi.fn() }, origin: "https://a.example" },
    { conversation: "C", pin: [] },
  );

  expect(JSON.parse(answer)).toEqual({
    mode: "11",
    result: "0",
    certificate: "QUJD",
    errcode: "",
  });
  expect(fail(UNREAD)).toBe('{"mode":"11","result":"1","errcode":"EW004JC200"}');
  expect(readJlis("").fail(UNREAD)).toBe('{"result":"1","errcode":"EW004JC200"}');
});

test.each([
  '{"keypair_division":"02"}',
  '{"mode":7,"keypair_division":"02","later":{"a":[1]}}',
  '{"mode":null,"keypair_division":"02","__proto__":{"x":1}}',
])("what the door does not know it tolerates: %s", (detail) => {
  expect(purposeOf(detail)).toBe("authentication");
});

test.each([
  "",
  "null",
  "[]",
  '"02"',
  "{",
  '{"keypair_division":2}',
  '{"keypair_division":"2"}',
])("what is no request is none: %s", (detail) => {
  expect(readJlis(detail).wanted).toMatchObject({ kind: "refused" });
});

test("a failure that is made before the worker has read anything is the same", () => {
  expect(jlisFailure("11")).toBe(readJlis(LOGIN).fail(UNREAD));
});
