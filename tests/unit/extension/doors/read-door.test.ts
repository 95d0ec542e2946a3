import type { HostResult } from "@tegata/protocol/host";
import type { PageError } from "@tegata/protocol/page-messages";
import { describe, expect, it, vi } from "vitest";
import type { DoorRequest } from "../../../../extension/src/background/doors/door.ts";
import { readRequest } from "../../../../extension/src/background/doors/read-door.ts";
import type { Builder, TaskHost } from "../../../../extension/src/background/tasks/task.ts";

const ID = "2f1c1f9e-5f0b-4c5a-9d5b-1f6c7a0e9b11";
const CHALLENGE = `${"A".repeat(43)}=`;
const ORIGIN = "https://portal.example";
const PRESENTED = { conversation: "C", pin: [0x31] };
const AUTHENTICATED: HostResult["authenticate"] = {
  certificate: "QUJD",
  signature: "REVG",
  algorithm: "RS256",
};

const read = (door: string, detail: object | string): DoorRequest =>
  readRequest({
    type: "request",
    door,
    detail: typeof detail === "string" ? detail : JSON.stringify(detail),
    gesture: 1,
  }).door;

const tegata = (call: object): DoorRequest => read("tegata", { v: 1, id: ID, ...call });
const errorOf = ({ wanted, fail }: DoorRequest): unknown => {
  if (wanted.kind !== "refused") return `not refused: ${wanted.kind}`;
  return JSON.parse(fail({ ...wanted.error, message: "a sentence" }) || "null");
};

function hostWith(results: Partial<Record<string, unknown>>) {
  const request = vi.fn<(type: string, parameters: object) => Promise<unknown>>(
    async (type) => results[type],
  );
  const ready = vi.fn(async () => ({ protocol: 1, version: "1.2.3" }));
  return { request, host: { request, ready } as unknown as TaskHost };
}

/** A screen that makes of each document a digest of zeros, and of each signature itself. */
const builder: Builder = {
  build: async () => [{ algorithm: "SHA-256", value: CHALLENGE }],
  finish: async (signatures) => signatures,
};

async function present(door: DoorRequest, host: TaskHost): Promise<Record<string, unknown>> {
  if (door.wanted.kind !== "task") throw new Error(`no task: ${door.wanted.kind}`);
  const answer = await door.wanted.task.present({ host, builder, origin: ORIGIN }, PRESENTED);
  return JSON.parse(answer) as Record<string, unknown>;
}

describe("the Tegata door", () => {
  it("has the host sign for the origin of the browser, whatever the page says", async () => {
    const { host, request } = hostWith({ authenticate: AUTHENTICATED });

    const reply = await present(tegata({ type: "authenticate", challenge: CHALLENGE }), host);

    const signedFor = { ...PRESENTED, origin: ORIGIN, nonce: CHALLENGE };
    expect(request).toHaveBeenCalledExactlyOnceWith("authenticate", signedFor);
    expect(reply).toMatchObject({
      ...{ v: 1, id: ID, ok: true },
      result: { unverifiedCertificate: "QUJD", format: "web-eid:1.0", algorithm: "RS256" },
    });
  });

  it.each([
    ["an origin of its own", { type: "authenticate", challenge: CHALLENGE, origin: ORIGIN }],
    ["a short challenge", { type: "authenticate", challenge: "AAAA" }],
    ["an unknown purpose", { type: "certificate", purpose: "encryption" }],
    ["no document", { type: "sign", format: "cms", documents: [] }],
    [
      "a name that turns the writing",
      { type: "sign", format: "cms", documents: [{ name: "a\u202efdp.exe", bytes: "" }] },
    ],
    [
      "a PDF by its digest",
      {
        ...{ type: "sign", format: "pdf" },
        documents: [{ name: "a", digest: { algorithm: "SHA-256", value: CHALLENGE } }],
      },
    ],
  ])("refuses a call with %s", (_what, call) => {
    expect(errorOf(tegata(call))).toMatchObject({ id: ID, error: { code: "request/invalid" } });
  });

  it("says to a page of another version which one is old", () => {
    expect(errorOf(read("tegata", { v: 2, id: ID, type: "status" }))).toMatchObject({
      error: { code: "extension/outdated", details: { needed: 2, found: 1 } },
    });
  });

  it("has no answer to words without an id", () => {
    expect(errorOf(read("tegata", "nonsense"))).toBeNull();
  });

  it.each(["raw", "cms"])("gives the host digests and no document: %s", async (format) => {
    const { host, request } = hostWith({
      "begin-sign": { certificate: "QUJD" },
      "finish-sign": { signatures: ["REVG"] },
    });
    const documents = [{ name: "a.txt", bytes: btoa("secret contents") }];

    const reply = await present(tegata({ type: "sign", format, documents }), host);

    const digests = [{ algorithm: "SHA-256", value: CHALLENGE }];
    expect(request.mock.calls).toEqual([
      ["begin-sign", PRESENTED],
      ["finish-sign", { conversation: "C", digests }],
    ]);
    expect(reply).toMatchObject({ result: { certificate: "QUJD", signatures: ["REVG"] } });
  });

  it("hands the documents to the screen as they came", () => {
    const documents = [
      { name: "a.txt", bytes: btoa("abc") },
      { name: "b", digest: { algorithm: "SHA-256", value: CHALLENGE } },
    ];
    const { wanted } = tegata({ type: "sign", format: "xml", packaging: "detached", documents });

    expect(wanted).toMatchObject({
      task: { toSign: { format: "xml", packaging: "detached", documents } },
    });
  });
});

describe("the Web eID door", () => {
  const webEid = (request: object): DoorRequest => read("web-eid", request);

  it("answers authenticate with the token's own fields", async () => {
    const { host } = hostWith({ authenticate: AUTHENTICATED });
    const door = webEid({ action: "web-eid:authenticate", challengeNonce: CHALLENGE });

    expect(await present(door, host)).toEqual({
      action: "web-eid:authenticate-success",
      unverifiedCertificate: "QUJD",
      algorithm: "RS256",
      signature: "REVG",
      format: "web-eid:1.0",
      appVersion: "https://tegata.org/releases/1.2.3",
    });
  });

  it.each(["SHA-224", "SHA3-256", "SHA-1"])("signs no %s", (hashFunction) => {
    const request = { action: "web-eid:sign", certificate: "AAAA", hash: "AAAA", hashFunction };
    expect(errorOf(webEid(request))).toMatchObject({
      action: "web-eid:sign-failure",
      error: { code: "ERR_WEBEID_NATIVE_INVALID_ARGUMENT", name: "NativeInvalidArgumentError" },
    });
  });

  it("signs with the certificate that was given before, and the host holds the card to it", async () => {
    const { host, request } = hostWith({ sign: { certificate: "QUJD", signatures: ["REVG"] } });
    const door = webEid({
      ...{ action: "web-eid:sign", certificate: "QUJD", hash: CHALLENGE, hashFunction: "SHA-256" },
    });

    expect(await present(door, host)).toMatchObject({ signature: "REVG" });
    expect(request.mock.calls[0]?.[1]).toMatchObject({ certificate: "QUJD" });
  });

  it.each([
    ["request/cancelled", "ERR_WEBEID_USER_CANCELLED"],
    ["host/missing", "ERR_WEBEID_NATIVE_UNAVAILABLE"],
    ["request/busy", "ERR_WEBEID_ACTION_PENDING"],
    ["origin/insecure", "ERR_WEBEID_CONTEXT_INSECURE"],
    ["card/malformed", "ERR_WEBEID_NATIVE_FATAL"],
  ])("calls %s %s", (code, theirs) => {
    const error: PageError = { code, details: {}, message: "" };
    const { fail } = webEid({ action: "web-eid:status" });
    expect(JSON.parse(fail(error))).toMatchObject({ error: { code: theirs } });
  });
});
