import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { requireOrigin, tokenDigest } from "../../../native-host/src/token/web-eid-token.ts";

const strict = { allowLoopback: false };

describe("tokenDigest", () => {
  it("hashes the hashes of origin and nonce as text", () => {
    const origin = "https://rp.example";
    const nonce = "bm9uY2Utbm9uY2Utbm9uY2Utbm9uY2Utbm9uY2Utbm9uYw==";
    const of = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

    const expected = createHash("sha256")
      .update(of(origin) + of(nonce), "hex")
      .digest("hex");

    expect(Buffer.from(tokenDigest(origin, nonce)).toString("hex")).toBe(expected);
  });
});

describe("requireOrigin", () => {
  it.each([
    "https://rp.example",
    "https://rp.example:8443",
    "https://xn--wgv71a119e.jp",
  ])("takes %s", (origin) => {
    expect(() => {
      requireOrigin(origin, strict);
    }).not.toThrow();
  });

  it.each([
    "https://rp.example/",
    "https://RP.example",
    "https://rp.example:443",
    "https://日本語.jp",
    "https://user@rp.example",
    "http://rp.example",
    "http://localhost:3000",
    "file:///etc/passwd",
    "null",
    "",
  ])("refuses %j", (origin) => {
    expect(() => {
      requireOrigin(origin, strict);
    }).toThrow(expect.objectContaining({ code: "origin/insecure" }));
  });

  it("takes loopback for a development extension only", () => {
    expect(() => {
      requireOrigin("http://localhost:3000", { allowLoopback: true });
    }).not.toThrow();
    expect(() => {
      requireOrigin("http://rp.example", { allowLoopback: true });
    }).toThrow(expect.objectContaining({ code: "origin/insecure" }));
  });
});
