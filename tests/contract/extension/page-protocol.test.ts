import { jlisFailure } from "@tegata/protocol/jlis-events";
import { expect, test } from "vitest";
import { readJlis, unreadableJlis } from "../../../extension/src/background/doors/j-lis.ts";

/** As the official client's page protocol has them; ../shared/data/vectors/page-protocol.json. */
const SIGN = '{"mode":"11","keypair_division":"01","certificate_type":"01"}';
const LOGIN = '{"mode":"11","keypair_division":"02","certificate_type":"01"}';

test("keypair_division names the purpose", () => {
  expect(readJlis(SIGN)?.purpose).toBe("signature");
  expect(readJlis(LOGIN)?.purpose).toBe("authentication");
});

test("answers are the official client's, with the mode as it came", () => {
  const door = readJlis(LOGIN);
  expect(JSON.parse(door?.succeed("QUJD") ?? "")).toEqual({
    mode: "11",
    result: "0",
    certificate: "QUJD",
    errcode: "",
  });
  expect(door?.fail()).toBe('{"mode":"11","result":"1","errcode":"EW004JC200"}');
  expect(unreadableJlis()).toBe('{"result":"1","errcode":"EW004JC200"}');
});

test.each([
  '{"keypair_division":"02"}',
  '{"mode":7,"keypair_division":"02","later":{"a":[1]}}',
  '{"mode":null,"keypair_division":"02","__proto__":{"x":1}}',
])("what the door does not know it tolerates: %s", (detail) => {
  expect(readJlis(detail)?.purpose).toBe("authentication");
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
  expect(readJlis(detail)).toBeNull();
});

test("a failure that is made before the worker has read anything is the same", () => {
  expect(jlisFailure("11")).toBe(readJlis(LOGIN)?.fail());
});
