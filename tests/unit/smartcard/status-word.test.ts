import {
  describeStatusWord,
  meaningOf,
  STATUS_WORDS,
  triesLeftOf,
} from "@tegata/smartcard/iso7816";
import { describe, expect, it } from "vitest";

const ALL = Array.from({ length: 0x10000 }, (_, sw) => sw);
const rowsOf = (sw: number): number =>
  STATUS_WORDS.filter(([first, last]) => sw >= first && sw <= last).length;

describe("the table of status words", () => {
  it("gives every status word one meaning at most", () => {
    expect(ALL.filter((sw) => rowsOf(sw) > 1)).toEqual([]);
  });

  it.each([
    [0x9000, "ok"],
    [0x6110, "more-data"],
    [0x6282, "end-of-file"],
    [0x63c0, "password-blocked"],
    [0x63c1, "password-wrong"],
    [0x63cf, "password-wrong"],
    [0x6700, "wrong-length"],
    [0x6881, "channel-unsupported"],
    [0x6981, "wrong-file-type"],
    [0x6982, "not-verified"],
    [0x6983, "password-blocked"],
    [0x6984, "password-blocked"],
    [0x6985, "conditions-not-met"],
    [0x6986, "no-file-selected"],
    [0x69fc, "secure-messaging-refused"],
    [0x6a82, "not-found"],
    [0x6a83, "not-found"],
    [0x6a86, "wrong-reference"],
    [0x6a88, "wrong-reference"],
    [0x6b00, "wrong-offset"],
    [0x6c10, "wrong-le"],
    [0x6d00, "wrong-instruction"],
    [0x6e00, "wrong-class"],
    [0x6f00, "unknown"],
    [0x6300, "unknown"],
  ] as const)("reads %i as %s", (sw, meaning) => {
    expect(meaningOf(sw)).toBe(meaning);
  });

  it("counts tries in 63Cx alone, and none when blocked", () => {
    const told = ALL.filter((sw) => triesLeftOf(sw) !== null);
    expect(told).toHaveLength(18);
    expect([0x63c0, 0x6983, 0x6984].map(triesLeftOf)).toEqual([0, 0, 0]);
    expect([0x63c1, 0x63c5, 0x63cf].map(triesLeftOf)).toEqual([1, 5, 15]);
  });

  it("says a status word in words, for logs", () => {
    expect(describeStatusWord(0x6a82)).toBe("6a82 no such file or application");
    expect(describeStatusWord(0x0001)).toBe("0001 unknown status word");
  });
});
