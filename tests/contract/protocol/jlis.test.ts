import { JLIS_DETAIL_MAX, jlisFailure, jlisSuccess, parseJlisDetail } from "@tegata/protocol/jlis";
import { describe, expect, it } from "vitest";
import { readSharedData } from "../../support/shared-data.ts";

type PageProtocol = {
  readonly request_auth: Record<string, unknown>;
  readonly request_sign: Record<string, unknown>;
  readonly success_reply_min: Record<string, unknown>;
  readonly no_reply_from_host: Record<string, unknown>;
  readonly unparsable_request_reply: Record<string, unknown>;
};

const vectors = readSharedData("vectors/page-protocol.json") as PageProtocol | null;

describe.skipIf(vectors === null)("J-LIS page protocol, recorded shapes", () => {
  const known = vectors as PageProtocol;

  it("reads the portal's two requests", () => {
    expect(parseJlisDetail(JSON.stringify(known.request_sign))).toEqual({
      purpose: "signature",
      mode: "11",
    });
    expect(parseJlisDetail(JSON.stringify(known.request_auth))).toEqual({
      purpose: "authentication",
      mode: "11",
    });
  });

  it("answers with at least the keys that the portal reads", () => {
    const answer: unknown = JSON.parse(jlisSuccess("11", "MAA="));

    expect(answer).toEqual({ ...known.success_reply_min, mode: "11", certificate: "MAA=" });
  });

  it("answers a failure exactly as recorded", () => {
    expect(JSON.parse(jlisFailure("11"))).toEqual(known.no_reply_from_host);
    expect(JSON.parse(jlisFailure())).toEqual(known.unparsable_request_reply);
  });
});

describe("J-LIS door, tolerance and bounds", () => {
  it.each([
    ["unknown keys", { keypair_division: "02", certificate_type: "99", more: { deep: [1] } }],
    ["a mode that is no string", { keypair_division: "02", mode: 11 }],
    ["no mode", { keypair_division: "02" }],
  ])("accepts %s and copies the mode", (_what, request) => {
    const read = parseJlisDetail(JSON.stringify(request));

    expect(read?.purpose).toBe("authentication");
    expect(read?.mode).toEqual((request as { mode?: unknown }).mode);
  });

  it.each([
    ["no JSON", "keypair_division"],
    ["a number", "1"],
    ["null", "null"],
    ["an array", '["02"]'],
    ["an empty object", "{}"],
    ["an unknown division", '{"keypair_division":"03"}'],
    ["a division of another type", '{"keypair_division":2}'],
    ["a division in the prototype", '{"__proto__":{"keypair_division":"02"}}'],
  ])("refuses %s", (_what, detail) => {
    expect(parseJlisDetail(detail)).toBeNull();
  });

  it("reads a detail of the greatest length and refuses one more", () => {
    const padded = (length: number) => {
      const head = '{"keypair_division":"02","p":"';
      return `${head}${"x".repeat(length - head.length - 2)}"}`;
    };

    expect(parseJlisDetail(padded(JLIS_DETAIL_MAX))?.purpose).toBe("authentication");
    expect(parseJlisDetail(padded(JLIS_DETAIL_MAX + 1))).toBeNull();
  });
});
