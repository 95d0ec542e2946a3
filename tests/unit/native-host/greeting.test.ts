import { HelloRequest } from "@tegata/protocol/host";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { greet } from "../../../native-host/src/host/greeting.ts";

const good = {
  v: 1,
  id: "8ffebf6e-91bb-405e-b1fb-5a5774b2cc7b",
  type: "hello",
  extension: "0.1.0",
};
const values = fc.oneof(
  fc.constantFrom(...Object.values(good), 2, "status", "1.2", "1.2.3.4", "nope", null, undefined),
  fc.jsonValue(),
  fc.uuid(),
);

describe("greet", () => {
  it("answers exactly what the schema of hello takes", () => {
    const near = fc
      .dictionary(fc.constantFrom("v", "id", "type", "extension", "more", "__proto__"), values)
      .map((changes) => ({ ...good, ...changes }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), near), (message) => {
        expect(greet(message, "1.0.0") !== null).toBe(HelloRequest.safeParse(message).success);
      }),
      { numRuns: 2_000 },
    );
  });

  it("names protocol and version", () => {
    expect(greet(good, "1.2.3")).toEqual({
      v: 1,
      id: good.id,
      ok: true,
      result: { protocol: 1, version: "1.2.3" },
    });
  });
});
