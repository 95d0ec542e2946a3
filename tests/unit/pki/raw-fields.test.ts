import { X509Certificate } from "node:crypto";
import { isPkiError, rawFields } from "@tegata/pki";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  ATTRIBUTES,
  OpensslIssuer,
  otherName,
  signatureExtensions,
} from "../../support/pki/openssl-issuer.ts";

const UNKNOWN_EXTENSION = "1.2.3.4.5=critical,ASN1:UTF8String:new";

let issuer: OpensslIssuer;
let der: Uint8Array;
beforeAll(() => {
  issuer = new OpensslIssuer();
  der = issuer.issue({
    // Not in the order of their numbers, one unknown name, one unknown extension.
    extensions: [
      UNKNOWN_EXTENSION,
      ...signatureExtensions([otherName(9, "unknown"), ...ATTRIBUTES]),
    ],
    subject: "/C=JP/OU=second/OU=first/dnQualifier=q/CN=X",
  });
});
afterAll(() => {
  issuer[Symbol.dispose]();
});

const of = (part: string) =>
  rawFields(der)
    .filter((field) => field.part === part)
    .map(({ oid, value }) => `${oid}=${value}`);

test("names keep their order, what comes twice and what is rare", () => {
  expect(of("issuer")).toEqual(["2.5.4.6=JP", "2.5.4.10=JPKI-TEST", "2.5.4.11=made by openssl"]);
  expect(of("subject")).toEqual([
    ...["2.5.4.6=JP", "2.5.4.11=second", "2.5.4.11=first", "2.5.4.46=q", "2.5.4.3=X"],
  ]);
});

test("extensions keep their order; an unknown one is there, with whether it is critical", () => {
  const extensions = rawFields(der).filter(({ part }) => part === "extension");
  expect(extensions.map(({ oid, isCritical }) => [oid, isCritical])).toEqual([
    ["1.2.3.4.5", true],
    ["2.5.29.15", true],
    ["2.5.29.32", true],
    ["2.5.29.35", false],
    ["2.5.29.17", false],
    ["2.5.29.14", false],
  ]);
  // UTF8String "new" as DER.
  expect(extensions[0]?.value).toBe("0c036e6577");
});

test("the holder's attributes stand behind the extension that holds them, as text", () => {
  const prefix = "1.2.392.200149.8.5.5";
  expect(of("otherName")).toEqual([
    `${prefix}.9=unknown`,
    `${prefix}.1=TEST HOLDER`,
    `${prefix}.4=419900401`,
    `${prefix}.3=2`,
    `${prefix}.5=東京都新宿区`,
    `${prefix}.2=00000000010`,
    `${prefix}.6=000000`,
  ]);
  const fields = rawFields(der);
  const first = fields.findIndex(({ part }) => part === "otherName");
  expect(fields[first - 1]).toMatchObject({ part: "extension", oid: "2.5.29.17" });
});

test("algorithm and key are those that OpenSSL reads", () => {
  expect(of("signature")).toEqual(["1.2.840.113549.1.1.11=0500"]);
  const [key = ""] = of("subjectPublicKeyInfo");
  const spki = new X509Certificate(der).publicKey.export({ type: "spki", format: "der" });
  expect(key.startsWith("1.2.840.113549.1.1.1=03")).toBe(true);
  expect(spki.toString("hex").endsWith(key.split("=")[1] ?? "-")).toBe(true);
});

test("bytes that are no certificate are refused as such", () => {
  for (const bytes of [der.slice(1), new Uint8Array([0x30, 0]), new Uint8Array()]) {
    try {
      rawFields(bytes);
      expect.unreachable();
    } catch (error) {
      expect(isPkiError(error, "certificate/malformed")).toBe(true);
    }
  }
});
