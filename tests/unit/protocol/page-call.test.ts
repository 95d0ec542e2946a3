import { parsePageCall } from "@tegata/protocol/page";
import { DOCUMENTS_MAX, PAGE_CALL_MAX } from "@tegata/protocol/page-messages";
import { describe, expect, it } from "vitest";

const ID = "7b0e2c5e-6f0a-4d0b-9a59-1d9a3f1c2b3d";
const CHALLENGE = Buffer.alloc(32, 7).toString("base64");
const DIGEST = { algorithm: "SHA-256", value: Buffer.alloc(32).toString("base64") };

const parse = (fields: object) => parsePageCall(JSON.stringify({ v: 1, id: ID, ...fields }));
const sign = (fields: object) =>
  parse({ type: "sign", format: "cms", documents: [{ name: "a", bytes: "AA==" }], ...fields });

describe("parsePageCall", () => {
  it.each([
    { type: "status", lang: "zh-Hant-TW" },
    { type: "certificate", purpose: "signature" },
    { type: "authenticate", challenge: CHALLENGE },
    { type: "sign", format: "cms", documents: [{ name: "申請書.pdf", bytes: "AA==" }] },
    { type: "sign", format: "raw", documents: [{ name: "a", digest: DIGEST }] },
    {
      type: "sign",
      format: "xml",
      packaging: "detached",
      documents: [{ name: "a", digest: DIGEST }],
    },
    { type: "watch" },
    { type: "cancel" },
  ])("takes $type", (call) => {
    expect(parse(call).call).toMatchObject(call);
  });

  it.each([
    ["another type", parse({ type: "attributes" }), "type"],
    ["a key more", parse({ type: "status", pin: "1234" }), ""],
    ["another purpose", parse({ type: "certificate", purpose: "both" }), "purpose"],
    ["a short challenge", parse({ type: "authenticate", challenge: "AAAA" }), "challenge"],
    [
      "a challenge of 129 characters",
      parse({ type: "authenticate", challenge: "A".repeat(132) }),
      "challenge",
    ],
    ["a language that is markup", parse({ type: "status", lang: "<b>" }), "lang"],
    ["no document", sign({ documents: [] }), "documents"],
    [
      "too many documents",
      sign({ documents: Array(DOCUMENTS_MAX + 1).fill({ name: "a", bytes: "" }) }),
      "documents",
    ],
    [
      "a name that turns its direction",
      sign({ documents: [{ name: "a\u202efdp.exe", bytes: "" }] }),
      "documents.0.name",
    ],
    ["a name of two lines", sign({ documents: [{ name: "a\nb", bytes: "" }] }), "documents.0.name"],
    [
      "a digest of another length",
      sign({ documents: [{ name: "a", digest: { ...DIGEST, value: "AAAA" } }] }),
      "documents.0.digest",
    ],
    [
      "SHA-1",
      sign({ documents: [{ name: "a", digest: { algorithm: "SHA-1", value: "AAAA" } }] }),
      "documents.0",
    ],
    [
      "a PDF by its digest",
      sign({ format: "pdf", documents: [{ name: "a", digest: DIGEST }] }),
      "",
    ],
    [
      "an enveloped XML by its digest",
      sign({ format: "xml", documents: [{ name: "a", digest: DIGEST }] }),
      "",
    ],
    ["packaging of something else than XML", sign({ packaging: "detached" }), ""],
  ])("refuses %s and says where", (_what, parsed, path) => {
    expect(parsed).toEqual({ call: null, id: ID, reason: "invalid", path });
  });

  it("tells another version apart from nonsense, so that the page can be told to update", () => {
    expect(parse({ v: 2, type: "future" })).toMatchObject({ id: ID, reason: "version" });
  });

  it.each([
    ["no JSON", "{", "invalid"],
    ["no object", "7", "invalid"],
    ["no id", JSON.stringify({ v: 1, type: "status" }), "invalid"],
    ["an id that is no UUID", JSON.stringify({ v: 1, id: "1", type: "status" }), "invalid"],
    ["a call longer than any", " ".repeat(PAGE_CALL_MAX + 1), "too-large"],
  ])("has nobody to answer for %s", (_what, text, reason) => {
    expect(parsePageCall(text)).toMatchObject({ call: null, id: null, reason });
  });
});
