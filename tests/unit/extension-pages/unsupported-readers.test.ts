import { expect, test } from "vitest";
import { isUnsupportedReader } from "../../../native-host/src/doctor/unsupported-readers.ts";

test.each([
  ["SONY FeliCa RC-S320 0", true],
  ["Sony RCS320/U", true],
  ["SONY FeliCa Port/PaSoRi 3.0 RC-S380 0", false],
  ["SCM Microsystems Inc. SCR 3310 00 00", false],
])("%s: known not to read the card: %s", (name, isKnown) => {
  expect(isUnsupportedReader(name)).toBe(isKnown);
});
